Console.Error.WriteLine("benchmarks");
