using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Publishing.Pages.Views;

namespace Publishing.Pages.Answers;

/// <summary>Renders a view, which takes all it shows as its one parameter "Model".</summary>
internal sealed class Html(IServiceProvider services, ILoggerFactory log)
{
    public async Task<IResult> PageAsync<TView>(object model, int status = StatusCodes.Status200OK)
        where TView : IComponent
    {
        await using var renderer = new HtmlRenderer(services, log);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TView>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model }));
            return root.ToHtmlString();
        });
        return Results.Text(html, "text/html; charset=utf-8", statusCode: status);
    }

    public Task<IResult> FaultAsync(Fault fault) => PageAsync<FaultView>(fault, fault.Status);
}
