using System.Diagnostics;
using System.Text.Json;
using Publishing.Tests.Hostile;

namespace Publishing.Tests.Host;

/// <summary>A serving portal under all hostile files.</summary>
public sealed class HostilePortalTests
{
    private const long MostMemory = 1_500_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_portal_lists_every_hostile_file_and_goes_on_serving()
    {
        using var data = new TempFolder();
        await using var portal = await RunningPortal.StartAsync(data.Path);
        Assert.True((await portal.UploadAsync("Gut.txt", "Ein harmloser Text über Radwege.")).IsSuccessStatusCode);
        while (await TotalAsync(portal, "Radwege") == 0) await Task.Delay(50, Stop);
        var uploads = new List<(HostileFile File, string Address)>();
        foreach (var file in HostileFile.All)
        {
            using var answer = await portal.UploadAsync(file.Name, file.Make());
            var upload = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
            Assert.True(answer.IsSuccessStatusCode, $"{file.Name}: {upload}");
            uploads.Add((file, upload.GetProperty("url").GetString()!));
            Assert.Equal(1, await TotalAsync(portal, "Radwege"));
        }

        var since = Stopwatch.StartNew();
        foreach (var (file, address) in uploads)
        {
            JsonElement status;
            do
            {
                Assert.True(since.Elapsed < Patience, $"{file.Name} is not done");
                await Task.Delay(50, Stop);
                status = JsonDocument.Parse(await portal.Client.GetStringAsync(new Uri(address, UriKind.Relative), Stop)).RootElement;
            }
            while (!status.GetProperty("done").GetBoolean());

            // What it holds is listed behind it.
            var listed = status.GetProperty("files")[0];
            if (file.Expect == HostileFile.Harmless) Assert.NotEqual("failed", listed.GetProperty("state").GetString());
            else Assert.False(string.IsNullOrEmpty(listed.GetProperty("problem").GetString()), file.Name);
        }

        TestContext.Current.SendDiagnosticMessage($"{uploads.Count} hostile files; peak memory of the portal {portal.PeakMemory / 1_000_000} MB");
        Assert.InRange(portal.PeakMemory, 0, MostMemory);
        Assert.Equal(1, await TotalAsync(portal, "Radwege"));
    }

    private static async Task<int> TotalAsync(RunningPortal portal, string query) =>
        JsonDocument.Parse(await portal.Client.GetStringAsync(new Uri($"/api/search?q={query}", UriKind.Relative), Stop)).RootElement.GetProperty("total").GetInt32();
}
