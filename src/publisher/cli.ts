#!/usr/bin/env node
import { run } from './command-line.js';

process.exitCode = await run(process.argv);
