using System.Net;
using System.Net.Sockets;

namespace Publishing.Tests.Host;

public class StartTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_portal_starts_and_lives_while_neither_Elasticsearch_nor_the_archive_answers()
    {
        using var data = new TempFolder();
        var (silent, nowhere) = (new TcpListener(IPAddress.Loopback, 0), new TcpListener(IPAddress.Loopback, 0));
        // One takes calls and never answers, the other is closed: a start that asked either would wait or fail.
        silent.Start();
        nowhere.Start();
        var (cluster, account) = ($"http://{silent.LocalEndpoint}", $"http://{nowhere.LocalEndpoint}/devstoreaccount1");
        nowhere.Stop();
        var begin = TimeProvider.System.GetTimestamp();
        await using var portal = await RunningPortal.StartAsync(data.Path, new()
        {
            ["Publishing__Search__Provider"] = "Elasticsearch",
            ["Publishing__Search__Nodes__0"] = cluster,
            ["Publishing__Search__Timeout"] = "00:00:02",
            ["Publishing__Archive__Provider"] = "AzureBlob",
            ["Publishing__Archive__ConnectionString"] = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=AAAA;BlobEndpoint={account};",
        });

        Assert.InRange(TimeProvider.System.GetElapsedTime(begin).TotalSeconds, 0, 30);
        Assert.False(silent.Pending());
        Assert.Equal(HttpStatusCode.OK, (await portal.Client.GetAsync(new Uri("/health/live", UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await portal.Client.GetAsync(new Uri("/hochladen", UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await portal.Client.GetAsync(new Uri("/suche?q=Rad", UriKind.Relative), Stop)).StatusCode);
        Assert.True(silent.Pending());
        silent.Stop();
    }
}
