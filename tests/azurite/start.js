// Ends the emulator when whoever started it is gone, however that came about: its end of the pipe closes then.
process.stdin.on('end', () => process.exit(0)).resume();
require(require('path').join(process.cwd(), 'node_modules/azurite/dist/src/azurite.js'));
