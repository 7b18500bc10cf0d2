using System.Globalization;
using Publishing.Benchmarks;

if (args is not [var corpus] || !Directory.Exists(corpus))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Publishing.Benchmarks -- <folder of council records>");
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine(Machine.Description());
Console.WriteLine();
Console.WriteLine("| what | measured |");
Console.WriteLine("| --- | --- |");
var data = Directory.CreateTempSubdirectory("publishing-benchmark-").FullName;
try
{
    IEnumerable<Measurement> measurements =
        [.. ExtractionBenchmark.Run(corpus), .. await ImportBenchmark.RunAsync(corpus, data), .. await SearchBenchmark.RunAsync(data)];
    foreach (var measurement in measurements) Console.WriteLine($"| {measurement.What} | {measurement.Value} |");
}
finally
{
    Directory.Delete(data, recursive: true);
}

return 0;
