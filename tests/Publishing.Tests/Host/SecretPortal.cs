using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Publishing.Tests.Extract.Pdf;

namespace Publishing.Tests.Host;

/// <summary>What an address answered to someone without a token.</summary>
/// <param name="Address">What was asked for.</param>
/// <param name="Status">How it went.</param>
/// <param name="Headers">With the name under which a file would be kept.</param>
/// <param name="Body">As a reader sees it.</param>
internal sealed record PublicAnswer(string Address, HttpStatusCode Status, string Headers, string Body)
{
    public string Everything => $"{Headers}\n{Body}";
}

/// <summary>
/// A portal over documents full of secrets, read as a stranger reads it: every address there is, after the import, after the
/// same files came again with other metadata, and after a new index.
/// </summary>
public sealed partial class SecretPortal : IAsyncLifetime
{
    private static readonly string[] Words = ["", "Schulneubau", "Musterstadt", "Verkauf", "Grundstück", "Vertrag", "Niederschrift", "TOP", "Meier"];
    private readonly TempFolder _source = new();
    private readonly TempFolder _data = new();
    private RunningPortal? _portal;
    private HttpClient? _stranger;

    /// <summary>Every answer that a stranger got, at every stage.</summary>
    internal List<PublicAnswer> Answers { get; } = [];

    /// <summary>Identity of each document by its file name.</summary>
    internal Dictionary<string, string> Ids { get; } = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, text) in Secrets.Documents) _source.File(name, text);
        using var pdf = new TestPdf();
        pdf.Page().Lines(60, 760, "Niederschrift", "Kreis Musterland", "TOP 1", "Schulneubau am Hafen").Page().Lines(60, 760, "Nichtoeffentlicher Teil", "Geheimverkauf an Meier");
        await File.WriteAllBytesAsync(Path.Combine(_source.Path, "scan.pdf"), pdf.Build());

        var (exitCode, output, error) = await Program.RunAsync("import", _source.Path, "--data", _data.Path, "--json");
        Assert.True(exitCode == 0, error);
        foreach (var file in JsonDocument.Parse(output).RootElement.GetProperty("results").EnumerateArray())
            Ids[file.GetProperty("fileName").GetString()!] = file.GetProperty("documentId").GetString()!;

        await ServeAsync();
        await WalkAsync();
        foreach (var (name, text) in Secrets.Documents) await AgainAsync(name, text);
        await WalkAsync();
        await _portal!.DisposeAsync();
        (exitCode, _, error) = await Program.RunAsync("reindex", "--data", _data.Path);
        Assert.True(exitCode == 0, error);
        await ServeAsync();
        await WalkAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null) await _portal.DisposeAsync();
        _stranger?.Dispose();
        _source.Dispose();
        _data.Dispose();
    }

    internal async Task<PublicAnswer> GetAsync(string address)
    {
        using var answer = await _stranger!.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        // The length of an answer may look like anything.
        answer.Content.Headers.ContentLength = null;
        return new(address, answer.StatusCode, $"{answer.Headers}\n{answer.Content.Headers}", WebUtility.HtmlDecode(body));
    }

    private async Task ServeAsync()
    {
        _stranger?.Dispose();
        _portal = await RunningPortal.StartAsync(_data.Path);
        _stranger = new HttpClient { BaseAddress = _portal.Client.BaseAddress };
    }

    private async Task AgainAsync(string name, string text)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(text), "file", "andere/" + Path.GetFileName(name) },
            { new StringContent("Hauptausschuss"), "organization" },
            { new StringContent("2021-05-05"), "date" },
            { new StringContent("attachment"), "kind" },
        };
        using var answer = await _portal!.Client.PostAsync(new Uri("/api/uploads", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        // Only staff may ask for it; a stranger tries.
        Answers.Add(await GetAsync(answer.Headers.Location!.ToString()));
    }

    /// <summary>All pages and answers that links lead to, and those nobody links to.</summary>
    private async Task WalkAsync()
    {
        var seen = new HashSet<string>();
        var open = new Queue<string>(["/", "/hochladen", "/gibt-es-nicht", "/api/gibt-es-nicht", "/vorlagen/SV-9-7777", "/api/papers/SV-9-7777", "/health/ready"]);
        foreach (var word in Words.SelectMany(word => (string[])[$"/suche?q={word}&size=100", $"/api/search?q={word}&size=100", $"/api/search?q={word}&sort=date"])) open.Enqueue(word);
        foreach (var id in Ids.Values)
            foreach (var address in (string[])[$"/dokumente/{id}", $"/dokumente/{id}/top/1", $"/api/documents/{id}", $"/api/documents/{id}/text", $"/api/documents/{id}/text?format=txt", $"/files/{id}"])
                open.Enqueue(address);
        while (open.TryDequeue(out var address) && seen.Count < 1500)
        {
            if (!seen.Add(address)) continue;
            var answer = await GetAsync(address);
            Answers.Add(answer);
            foreach (Match link in Link().Matches(answer.Everything)) open.Enqueue(WebUtility.HtmlDecode(link.Groups["to"].Value).Split('#')[0]);
        }
    }

    [GeneratedRegex("(href|url|page|text|original)\"?[=:]\\s*\"(?<to>/[^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
