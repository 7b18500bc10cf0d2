using System.Globalization;
using Publishing.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["search", var imported] && Directory.Exists(imported))
{
    Print(await SearchBenchmark.RunAsync(imported));
    return 0;
}

if (args is ["scale", var texts, var pages, .. var cluster] && Directory.Exists(texts) && int.TryParse(pages, out var count))
{
    Print(await ScaleBenchmark.RunAsync(texts, count, cluster is [var address, var user, var password] ? (new Uri(address), user, password) : null));
    return 0;
}

if (args is ["link"])
{
    Print(await LinkBenchmark.RunAsync());
    return 0;
}

if (args is ["repair", var misread] && Directory.Exists(misread))
{
    Print(RepairBenchmark.Run(misread));
    return 0;
}

if (args is ["ocr", var scan] && File.Exists(scan))
{
    Print(await OcrBenchmark.RunAsync(scan));
    return 0;
}

if (args is ["verdicts", var council] && Directory.Exists(council))
{
    Print(RepairBenchmark.Verdicts(council));
    return 0;
}

if (args is not [var corpus] || !Directory.Exists(corpus))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Publishing.Benchmarks -- <folder of council records> | search <data of an import> | scale <folder of texts> <pages> [<address> <user> <password>] | link | repair <folder of misread pages> | verdicts <folder of texts> | ocr <scan.pdf>");
    return 2;
}

var data = Directory.CreateTempSubdirectory("publishing-benchmark-").FullName;
try
{
    Print([.. StageBenchmark.Run(corpus), .. ExtractionBenchmark.Run(corpus), .. await ImportBenchmark.RunAsync(corpus, data), .. await SearchBenchmark.RunAsync(data)]);
}
finally
{
    Directory.Delete(data, recursive: true);
}

return 0;

static void Print(IEnumerable<Measurement> measurements)
{
    Console.WriteLine(Machine.Description());
    Console.WriteLine();
    Console.WriteLine("| what | measured |");
    Console.WriteLine("| --- | --- |");
    foreach (var measurement in measurements) Console.WriteLine($"| {measurement.What} | {measurement.Value} |");
}
