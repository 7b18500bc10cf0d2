using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Publishing.Elastic.Connection;

/// <summary>Trusts servers whose certificate, or the authority that signed it, has a known SHA-256 fingerprint.</summary>
internal sealed class PinnedCertificate(string fingerprint)
{
    private readonly string _fingerprint = fingerprint.Replace(":", "", StringComparison.Ordinal);

    public bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 server) return false;
        if (IsPinned(server)) return true;
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) || chain is null) return false;

        // That the authority's certificate was sent along proves nothing; it must have signed the server's.
        var sent = chain.ChainElements.Select(element => element.Certificate).Concat(chain.ChainPolicy.ExtraStore).ToArray();
        if (sent.FirstOrDefault(IsPinned) is not { } authority) return false;
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.CustomTrustStore.Add(authority);
        own.ChainPolicy.ExtraStore.AddRange(sent);
        return own.Build(server) && own.ChainElements.Any(element => IsPinned(element.Certificate));
    }

    private bool IsPinned(X509Certificate2 certificate) =>
        string.Equals(certificate.GetCertHashString(HashAlgorithmName.SHA256), _fingerprint, StringComparison.OrdinalIgnoreCase);
}
