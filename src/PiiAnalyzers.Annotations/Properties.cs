using System.Runtime.CompilerServices;

// Masks and texts are put together in buffers on the stack, all of which are filled before they are read.
[module: SkipLocalsInit]
