using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Publishing.Elastic.Connection;
using Publishing.Search;

namespace Publishing.Tests.Elastic.Connection;

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
    public void The_fingerprint_of_the_authority_or_of_the_certificate_opens()
    {
        using var certificate = Server("node");

        Assert.True(IsTrusted(Print(_authority), certificate, _authority));
        Assert.True(IsTrusted(Print(certificate).ToLowerInvariant(), certificate, _authority));
        Assert.True(IsTrusted(string.Join(':', Print(_authority).Chunk(2).Select(pair => new string(pair))), certificate, _authority));
    }

    [Fact]
    public void Any_other_certificate_is_refused()
    {
        using var certificate = Server("node");
        using var forged = Server("node", _other);

        Assert.False(IsTrusted(Print(_other), certificate, _authority));
        Assert.False(IsTrusted(Print(_authority), certificate, _authority, SslPolicyErrors.RemoteCertificateNameMismatch));
        Assert.False(new PinnedCertificate(Print(_authority)).IsTrusted(this, null, null, SslPolicyErrors.RemoteCertificateNotAvailable));

        // An authority that is only sent along, and has not signed.
        Assert.False(IsTrusted(Print(_authority), forged, _authority));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_goes_by_the_fingerprint(bool right)
    {
        using var certificate = Server("localhost");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await using var node = builder.Build();
        node.Run(context => context.Response.WriteAsync("{}"));
        await node.StartAsync(Stop);
        var options = new SearchOptions
        {
            Nodes = { new Uri($"https://localhost:{new Uri(node.Urls.Single()).Port}") },
            CertificateFingerprint = Print(right ? certificate : _authority), Timeout = TimeSpan.FromSeconds(2),
        };
        using var connection = new HttpElasticConnection(options, TimeProvider.System);

        if (right) Assert.Equal(200, (await connection.SendAsync(HttpMethod.Get, "/", null, Stop)).Status);
        else await Assert.ThrowsAnyAsync<SearchUnavailableException>(() => connection.SendAsync(HttpMethod.Get, "/", null, Stop));
    }

    private static string Print(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    private bool IsTrusted(string fingerprint, X509Certificate2 certificate, X509Certificate2 sent, SslPolicyErrors more = SslPolicyErrors.None)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ExtraStore.Add(sent);
        chain.Build(certificate);
        return new PinnedCertificate(fingerprint).IsTrusted(this, certificate, chain, SslPolicyErrors.RemoteCertificateChainErrors | more);
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
