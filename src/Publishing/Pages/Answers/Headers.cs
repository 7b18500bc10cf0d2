using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Publishing.Pages.Answers;

/// <summary>Headers that every answer carries: nothing foreign is loaded, framed, guessed or told.</summary>
internal static class Headers
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; object-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void Secure(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        // What is public today may not be so tomorrow: every answer is asked for anew.
        response.Headers.CacheControl = "no-cache";
    }

    /// <summary>A file of somebody else's is never run, shown in a frame or taken for a page.</summary>
    public static void Sandbox(HttpResponse response) => response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";

    public static void RetryAfter(HttpResponse response, Fault fault)
    {
        if (fault.RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
    }
}
