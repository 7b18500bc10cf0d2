using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Publishing.Pages.Forms;

/// <summary>Who may hand in files, and how large they may be.</summary>
public sealed record StaffOptions
{
    /// <summary>What staff prove themselves with; while it is empty nobody is let in.</summary>
    public string Token { get; init; } = "";

    /// <summary>Bytes of one file.</summary>
    public long LargestFile { get; init; } = 500_000_000;

    /// <summary>Files of one upload.</summary>
    public int MostFiles { get; init; } = 1000;

    /// <summary>Where files wait until an upload is read to its end; needs room for the largest upload.</summary>
    public string SpoolFolder { get; init; } = Path.GetTempPath();

    /// <summary>Compared by hashes in fixed time, so that the answer's delay says nothing about the token.</summary>
    public bool Admits(string? token) =>
        Token.Length > 0 && token is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(Encoding.UTF8.GetBytes(Token)));

    public bool Admits(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && Admits(header["Bearer ".Length..].Trim());

    /// <summary>Opens the status page of one upload and nothing else, so that the browser need not keep the token.</summary>
    public string PassFor(string uploadId) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Token), Encoding.UTF8.GetBytes("upload " + uploadId)));

    public bool AdmitsPass(string? pass, string uploadId) =>
        Token.Length > 0 && pass is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(pass), Encoding.UTF8.GetBytes(PassFor(uploadId)));
}
