using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Publishing.Api.Searching;
using Publishing.Link.Formats;
using Publishing.Pages;
using Publishing.Pages.Answers;
using Publishing.Pages.Forms;

namespace Publishing.Api;

/// <summary>The whole of what is served: API, pages and health.</summary>
public static class PublishingWeb
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Needs the pipeline's services; <see cref="StaffOptions"/> and <see cref="PaperNumber"/> go ahead of it.</summary>
    public static IServiceCollection AddPublishingWeb(this IServiceCollection services)
    {
        services.AddRouting();
        // Without it umlauts would leave as numeric references.
        services.TryAddSingleton<HtmlEncoder>(_ => HtmlEncoder.Create(UnicodeRanges.All));
        services.TryAddSingleton<Html>();
        services.TryAddSingleton(new StaffOptions());
        services.TryAddSingleton<PaperNumber>(_ => written => null);
        services.TryAddSingleton(provider => new Pipeline
        {
            Document = provider.GetRequiredService<PublicDocuments>().FindAsync,
            Original = provider.GetRequiredService<PublicDocuments>().OpenOriginalAsync,
            Family = provider.GetRequiredService<PublicDocuments>().FamilyAsync,
            Layouts = provider.GetRequiredService<PublicDocuments>().FindLayoutsAsync,
            Accept = provider.GetRequiredService<Uploads>().AcceptAsync,
            Upload = provider.GetRequiredService<Uploads>().FindAsync,
            Retry = provider.GetRequiredService<Uploads>().RetryAsync,
            Normalize = provider.GetRequiredService<PaperNumber>(),
        });
        return services;
    }

    /// <summary>As <see cref="AddPublishingWeb"/>, with staff and papers as the pipeline's options have them.</summary>
    /// <param name="services">Hold the pipeline.</param>
    /// <param name="token">What staff prove themselves with; empty lets nobody in.</param>
    public static IServiceCollection AddPortal(this IServiceCollection services, Func<PublishingOptions, string> token) => services
        .AddSingleton(provider => new StaffOptions
        {
            Token = token(provider.GetRequiredService<PublishingOptions>()),
            LargestFile = provider.GetRequiredService<PublishingOptions>().LargestFile,
        })
        .AddSingleton<PaperNumber>(provider => provider.GetRequiredService<ReferenceFormats>().Normalize)
        .AddPublishingWeb();

    public static void MapPublishing(this IEndpointRouteBuilder routes)
    {
        routes.MapPublishingApi();
        routes.MapPublishingPages();
    }

    public static void MapPublishingApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").AddEndpointFilter(Problems.FilterAsync);
        api.MapMethods("/api/search", Reading, SearchApi.SearchAsync);
        api.MapMethods("/api/search/export", Reading, SearchExport.ExportAsync);
        api.MapMethods("/api/suggest", Reading, SearchApi.SuggestAsync);
        api.MapMethods("/api/papers/{**number}", Reading, SearchApi.PaperAsync);
        api.MapMethods("/api/documents/{id}", Reading, DocumentApi.DocumentAsync);
        api.MapMethods("/api/documents/{id}/text", Reading, DocumentApi.TextAsync);
        api.MapMethods("/api/documents/{id}/pages/{number:int}/words", Reading, DocumentApi.WordsAsync);
        api.MapPost("/api/documents/{id}/retry", UploadApi.RetryAsync);
        api.MapMethods("/files/{id}", Reading, DocumentApi.OriginalAsync);
        api.MapPost("/api/uploads", UploadApi.AcceptAsync);
        api.MapMethods("/api/uploads/{id}", Reading, UploadApi.StatusAsync);
        api.MapMethods("/health/live", Reading, HealthApi.Live);
        api.MapMethods("/health/ready", Reading, HealthApi.ReadyAsync);
        api.MapMethods("/api/{**unknown}", Reading, (HttpContext context) => Problems.Of(Fault.NoAddress, context)).WithOrder(1);
    }

    /// <summary>Tells in German also what no endpoint answers: methods that an address does not take, and faults of our own.</summary>
    public static IApplicationBuilder UsePublishingFaults(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => AnswerAsync(context, Fault.Internal),
        })
        .UseStatusCodePages(pages => AnswerAsync(pages.HttpContext, pages.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Fault.NoAddress,
            StatusCodes.Status405MethodNotAllowed => Fault.NotAllowed,
            var status => Fault.NotUnderstood with { Status = status },
        }));

    private static async Task AnswerAsync(HttpContext context, Fault fault)
    {
        Headers.Secure(context.Response);
        var result = context.Request.Path.StartsWithSegments("/api")
            ? Problems.Of(fault, context)
            : await context.RequestServices.GetRequiredService<Html>().FaultAsync(fault);
        await result.ExecuteAsync(context);
    }
}
