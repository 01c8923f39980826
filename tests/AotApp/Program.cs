// Runs the core as native code. Each line it prints is compared with expected.txt.

Print("runtime", System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported ? "jit" : "native");

static void Print(string what, object value) => Console.WriteLine($"{what}: {value}");
