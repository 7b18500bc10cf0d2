using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Publishing.Pages;

/// <summary>The one style sheet, part of the assembly so that nothing can be forgotten in a deployment.</summary>
internal static class StyleSheet
{
    private static readonly byte[] Content = Read();
    private static readonly EntityTagHeaderValue Tag = new($"\"{Version}\"");

    /// <summary>Changes with the content; its address carries it, so that browsers may keep it for good.</summary>
    public static string Version => Convert.ToHexStringLower(SHA256.HashData(Content))[..16];

    public static string Address { get; } = $"{Addresses.Style}?v={Version}";

    public static IResult Serve(HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=86400";
        return Results.File(Content, "text/css; charset=utf-8", entityTag: Tag);
    }

    private static byte[] Read()
    {
        using var resource = typeof(StyleSheet).Assembly.GetManifestResourceStream("site.css")
            ?? throw new InvalidOperationException("The assembly lacks its site.css.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
