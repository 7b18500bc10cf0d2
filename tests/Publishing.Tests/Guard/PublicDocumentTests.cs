using System.Reflection;
using System.Runtime.CompilerServices;
using Publishing.Documents;
using Publishing.Documents.Texts;
using Publishing.Guard;
using Publishing.Search;

namespace Publishing.Tests.Guard;

public class PublicDocumentTests
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Nobody_but_itself_can_construct_one()
    {
        Assert.All(typeof(PublicDocument).GetConstructors(Everything), constructor => Assert.True(constructor.IsPrivate));
        Assert.True(typeof(PublicDocument).IsSealed);
    }

    [Fact]
    public void Nothing_can_be_set_from_outside()
    {
        Assert.All(typeof(PublicDocument).GetProperties(Everything), property => Assert.Null(property.SetMethod));
        Assert.All(typeof(PublicDocument).GetFields(Everything), field => Assert.True(field.IsPrivate && field.IsInitOnly, field.Name));
    }

    [Fact]
    public void The_whole_judgement_is_the_only_way_to_one()
    {
        var makers = typeof(PublicDocument).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.Namespace == typeof(PublicDocument).Namespace)
            .SelectMany(type => type.GetMethods(Everything))
            .Where(method => !method.IsPrivate && !method.IsSpecialName && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Where(method => method.ReturnType == typeof(PublicDocument) || method.ReturnType == typeof(Review))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Order();

        Assert.Equal(["PublicDocument.Judge", "Review.Of"], makers);
    }

    [Fact]
    public void The_index_takes_nothing_that_the_guard_has_not_seen()
    {
        Type[] raw = [typeof(Document), typeof(DocumentText), typeof(DocumentRecord), typeof(Understanding), typeof(Page)];
        var taken = typeof(PublicDocument).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Publishing.Search", StringComparison.Ordinal) == true && typeof(ISearchEngine).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
            .Where(method => method.IsPublic)
            .SelectMany(method => method.GetParameters());

        Assert.DoesNotContain(taken, parameter => Holds(parameter.ParameterType, raw));
    }

    private static bool Holds(Type type, Type[] raw) => raw.Contains(type) || type.GetGenericArguments().Any(inner => Holds(inner, raw));
}
