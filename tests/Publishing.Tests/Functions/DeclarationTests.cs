using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Publishing.Functions;
using Publishing.Work.Queues;

namespace Publishing.Tests.Functions;

public sealed class DeclarationTests
{
    [Fact]
    public void Every_function_is_declared_once_with_its_trigger()
    {
        var functions =
            from type in typeof(Web).Assembly.GetTypes()
            from method in type.GetMethods()
            let function = method.GetCustomAttribute<FunctionAttribute>()
            where function is not null
            orderby function.Name
            select $"{function.Name}: {TriggerOf(method.GetParameters()[0])}";

        Assert.Equal(
            ["Ingest: queue inbox over Work", "Publish: queue publish over Work", "Reconcile: timer 0 17 * * * *", "Web: http {*path} Anonymous"], functions);
    }

    [Fact]
    public void The_host_keeps_the_rule_of_five_tries_and_leaves_texts_as_they_are()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "functions", "host.json")));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");

        Assert.Equal(WorkQueues.MostTries, queues.GetProperty("maxDequeueCount").GetInt32());
        Assert.Equal("none", queues.GetProperty("messageEncoding").GetString());
        Assert.Equal("", host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
    }

    private static string TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttributes().Select(attribute => attribute switch
    {
        QueueTriggerAttribute queue => $"queue {queue.QueueName} over {queue.Connection}",
        TimerTriggerAttribute timer => $"timer {timer.Schedule}",
        HttpTriggerAttribute http => $"http {http.Route} {http.AuthLevel}",
        _ => null,
    }).Single(trigger => trigger is not null)!;
}
