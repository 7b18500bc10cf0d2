using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Publishing.Pages.Answers;
using Publishing.Pages.Papers;
using Publishing.Search;

namespace Publishing.Pages;

internal static class PageEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPublishingPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter(FaultsAsPagesAsync);
        pages.MapMethods(Addresses.Home, Reading, SearchPages.HomeAsync);
        pages.MapMethods("/suche", Reading, SearchPages.FindAsync);
        pages.MapMethods("/dokumente/{id}", Reading, DocumentPages.DocumentAsync);
        pages.MapMethods("/dokumente/{id}/top/{key}", Reading, DocumentPages.AgendaItemAsync);
        pages.MapMethods("/sitzung", Reading, MeetingPages.MeetingAsync);
        pages.MapMethods("/vorlagen/{**number}", Reading, PaperPages.PaperAsync);
        pages.MapMethods(Addresses.UploadForm, Reading, UploadPages.FormAsync);
        pages.MapPost(Addresses.UploadForm, UploadPages.AcceptAsync);
        pages.MapMethods("/hochladen/{id}", Reading, UploadPages.StatusAsync);
        pages.MapPost("/hochladen/{id}", UploadPages.AdmitAsync);
        pages.MapMethods(Addresses.Style, Reading, StyleSheet.Serve);
        pages.MapMethods(Addresses.Script, Reading, Suggesting.Serve);
        pages.MapMethods("/{**unknown}", Reading, (Html html) => html.FaultAsync(Fault.NoAddress)).WithOrder(int.MaxValue);
    }

    private static async ValueTask<object?> FaultsAsPagesAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Headers.Secure(context.HttpContext.Response);
        try
        {
            return await next(context);
        }
        catch (SearchUnavailableException)
        {
            Headers.RetryAfter(context.HttpContext.Response, Fault.SearchUnavailable);
            return await context.HttpContext.RequestServices.GetRequiredService<Html>().FaultAsync(Fault.SearchUnavailable);
        }
        catch (CursorExpiredException)
        {
            return await context.HttpContext.RequestServices.GetRequiredService<Html>().FaultAsync(Fault.CursorExpired);
        }
    }
}
