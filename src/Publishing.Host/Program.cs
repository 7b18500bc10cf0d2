Console.Error.WriteLine("publishing");
