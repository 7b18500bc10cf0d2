// A stand-in, for tests only: exactly those names and signatures that functions/ uses of
//   Microsoft.Azure.Functions.Worker 2.52.0 with Extensions.Abstractions, Extensions.Http 3.3.0,
//   Extensions.Storage.Queues 5.5.5 and Extensions.Timer 4.3.1.
// It starts no host and binds nothing: tests call the functions themselves.
namespace Microsoft.Azure.Functions.Worker;

[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    public string QueueName { get; } = queueName;

    public string? Connection { get; set; }
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;
}

public class TimerInfo
{
    public bool IsPastDue { get; set; }
}

public enum AuthorizationLevel
{
    Anonymous = 0,
    User = 1,
    Function = 2,
    System = 3,
    Admin = 4,
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel) : Attribute
{
    public string? Route { get; set; }

    public AuthorizationLevel AuthLevel { get; } = authLevel;
}
