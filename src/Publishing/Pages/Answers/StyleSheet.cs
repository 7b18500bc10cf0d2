using Microsoft.AspNetCore.Http;

namespace Publishing.Pages.Answers;

/// <summary>The one style sheet.</summary>
internal static class StyleSheet
{
    private static readonly Asset Sheet = new("site.css", "text/css; charset=utf-8");

    public static string Address { get; } = $"{Addresses.Style}?v={Sheet.Version}";

    public static IResult Serve(HttpResponse response) => Sheet.Serve(response);
}

/// <summary>The one script: suggestions while someone types. Every page works without it.</summary>
internal static class Suggesting
{
    private static readonly Asset Script = new("suche.js", "text/javascript; charset=utf-8");

    public static string Address { get; } = $"{Addresses.Script}?v={Script.Version}";

    public static IResult Serve(HttpResponse response) => Script.Serve(response);
}
