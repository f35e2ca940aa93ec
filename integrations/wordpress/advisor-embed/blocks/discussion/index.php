<?php
// A server that lists folders lists nothing of this one.
