// Stands for node:assert/strict where there is no Node: the same assertions, from the package assert.
module.exports = require('assert').strict;
