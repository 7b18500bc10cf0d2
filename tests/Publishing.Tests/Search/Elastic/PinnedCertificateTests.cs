using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Publishing.Search;
using Publishing.Search.Elastic;

namespace Publishing.Tests.Search.Elastic;

/// <summary>A cluster makes its own authority on its first start; its fingerprint is all that one needs to know.</summary>
public sealed class PinnedCertificateTests : IDisposable
{
    private static readonly DateTimeOffset Since = TimeProvider.System.GetUtcNow().AddDays(-1);

    private readonly X509Certificate2 _authority = Authority("Cluster");
    private readonly X509Certificate2 _other = Authority("Cluster");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _authority.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task The_fingerprint_of_the_authority_or_of_the_certificate_opens()
    {
        using var certificate = Server("localhost");

        Assert.Equal(200, await StatusAsync(certificate, _authority, _authority.GetCertHashString(HashAlgorithmName.SHA256)));
        Assert.Equal(200, await StatusAsync(certificate, _authority, certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant()));
    }

    [Fact]
    public async Task Any_other_certificate_is_refused()
    {
        using var certificate = Server("localhost");
        using var elsewhere = Server("elsewhere.example");
        var pinned = _authority.GetCertHashString(HashAlgorithmName.SHA256);

        await RefusedAsync(certificate, _authority, _other.GetCertHashString(HashAlgorithmName.SHA256));
        await RefusedAsync(certificate, _authority, "");
        await RefusedAsync(elsewhere, _authority, pinned);

        // An authority that is only sent along, and has not signed.
        using var forged = Server("localhost", _other);
        await RefusedAsync(forged, _authority, pinned);
    }

    private static async Task RefusedAsync(X509Certificate2 certificate, X509Certificate2 sent, string fingerprint) =>
        await Assert.ThrowsAsync<SearchUnavailableException>(() => StatusAsync(certificate, sent, fingerprint));

    private static async Task<int> StatusAsync(X509Certificate2 certificate, X509Certificate2 sent, string fingerprint)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificate;
            https.ServerCertificateChain = [sent];
        })));
        await using var node = builder.Build();
        node.Run(context => context.Response.WriteAsync("{}"));
        await node.StartAsync(Stop);
        var options = new SearchOptions
        {
            Nodes = { new Uri($"https://localhost:{new Uri(node.Urls.Single()).Port}") },
            CertificateFingerprint = fingerprint, Timeout = TimeSpan.FromSeconds(3),
        };
        using var connection = new HttpElasticConnection(options, TimeProvider.System);
        return (await connection.SendAsync(HttpMethod.Get, "/", null, Stop)).Status;
    }

    private X509Certificate2 Server(string name, X509Certificate2? authority = null)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority ?? _authority, Since, Since.AddYears(1), [1, 2, 3]);
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Since, Since.AddYears(2));
    }
}
