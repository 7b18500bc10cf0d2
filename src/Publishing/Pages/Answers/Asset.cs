using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Publishing.Pages.Answers;

/// <summary>A file that pages need, part of the assembly so that nothing can be forgotten in a deployment.</summary>
internal sealed class Asset
{
    private readonly byte[] _content;
    private readonly string _mediaType;
    private readonly EntityTagHeaderValue _tag;

    public Asset(string name, string mediaType)
    {
        (_content, _mediaType) = (Read(name), mediaType);
        Version = Convert.ToHexStringLower(SHA256.HashData(_content))[..16];
        _tag = new EntityTagHeaderValue($"\"{Version}\"");
    }

    /// <summary>Changes with the content; its address carries it, so that browsers may keep it for good.</summary>
    public string Version { get; }

    public IResult Serve(HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=86400";
        return Results.File(_content, _mediaType, entityTag: _tag);
    }

    private static byte[] Read(string name)
    {
        using var resource = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its {name}.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
