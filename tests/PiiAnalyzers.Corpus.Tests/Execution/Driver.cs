using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog.Events;
using Serilog.Parsing;

namespace PiiAnalyzers.Corpus.Tests.Execution;

/// <summary>
/// Calls every public method of the cases. What is classified gets a canary, everything else a harmless value; loggers are those
/// of a <see cref="Capture"/>. Each method is called several times with other flags and numbers.
/// </summary>
internal sealed class Driver(Capture capture)
{
    private const int Variants = 4;
    private const int MaxDepth = 4;
    private static readonly int[] s_numbers = [0, 1, 500, 5];
    private Type? _customer;
    private int _variant;
    private int _index;

    public async Task RunAsync(Assembly assembly)
    {
        _customer = assembly.GetType("Corpus.Shared.Customer", throwOnError: true);
        for (_variant = 0; _variant < Variants; _variant++)
        {
            foreach (var type in assembly.GetExportedTypes().Where(static type => type.Namespace?.StartsWith("Cases.", StringComparison.Ordinal) == true))
            {
                if (!type.IsGenericTypeDefinition && !type.IsEnum && !type.IsInterface && !type.IsByRefLike && !type.IsSubclassOf(typeof(Delegate)))
                {
                    await RunAsync(type);
                }
            }
        }
    }

    private async Task RunAsync(Type type)
    {
        foreach (var field in type.GetFields(BindingFlags.NonPublic | BindingFlags.Static).Where(static field => field.FieldType == typeof(TraceSource)))
        {
            ((TraceSource)field.GetValue(null)!).Listeners.Add(capture.Listener);
        }

        var instance = type.IsAbstract ? null : Try(() => Create(type, "", isPersonal: false, 0));
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OrderBy(static method => method.MetadataToken))
        {
            if (method.IsSpecialName || method.Name.Contains('<', StringComparison.Ordinal) || method.IsAbstract || (!method.IsStatic && instance is null)
                || method.Name is "ToString" or "Equals" or "GetHashCode" or "Deconstruct")
            {
                continue;
            }

            try
            {
                var closed = Close(method);
                var arguments = closed.GetParameters().Select(parameter => Create(parameter.ParameterType, parameter.Name!, Marks.IsPersonal(parameter), 0, Marks.IsExcepted(parameter.GetCustomAttributesData()))).ToArray();
                using var around = new Activity("case").Start();
                var result = closed.Invoke(instance, arguments);
                if (Rendering.Of(result) is { } text)
                {
                    capture.AddOfMethod(method, text);
                }

                capture.AddOfMethod(method, Rendering.Of(around));
                await Finish(result);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // A case that stops half-way leaves the rest of its lines unseen, which is counted.
            }
        }
    }

    private static MethodInfo Close(MethodInfo method)
        => method.IsGenericMethodDefinition
            ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(static argument => argument.GetGenericParameterConstraints().FirstOrDefault() ?? typeof(string))])
            : method;

    private static async Task Finish(object? result)
    {
        switch (result)
        {
            case Task task:
                await task.WaitAsync(TimeSpan.FromSeconds(10));
                break;
            case ValueTask task:
                await task;
                break;
            case IEnumerable elements and not string:
                foreach (var _ in elements.Cast<object?>().Take(10))
                {
                }

                break;
        }
    }

    private object? Create(Type type, string name, bool isPersonal, int depth, bool isExcepted = false)
    {
        if (type.IsByRef)
        {
            type = type.GetElementType()!;
        }

        isPersonal = (isPersonal || Marks.IsMarked(type)) && !isExcepted;
        if (isPersonal && Canary.Of(type, name) is { } canary)
        {
            return canary;
        }

        if (type == typeof(object))
        {
            type = _customer!;
        }

        if (Service(type) is { } service)
        {
            return service;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Harmless(type, name) is { } harmless)
        {
            return harmless;
        }

        // A method that takes a delegate is called by others with a real one.
        if (depth > MaxDepth || type.IsSubclassOf(typeof(Delegate)))
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        return ElementOf(type) is { } element ? Sequence(type, element, name, isPersonal, depth) : Build(type, isPersonal, depth);
    }

    private object? Harmless(Type type, string name) => type switch
    {
        _ when type == typeof(string) && name == "template" => "{name}",
        _ when type == typeof(string) && name == "Channel" => "mail",
        _ when type == typeof(int) && name == "Id" => _index + 1,
        _ when type == typeof(string) => _variant % 2 == 0 ? "gold" : "silver",
        _ when type == typeof(bool) => _variant % 2 == 0,
        _ when type == typeof(int) => s_numbers[_variant],
        _ when type == typeof(decimal) => 12m,
        _ when type == typeof(double) => 12.5,
        _ when type == typeof(DateTime) => new DateTime(2024, 1, 2),
        _ when type == typeof(DateOnly) => new DateOnly(2024, 1, 2),
        _ when type == typeof(Guid) => Guid.Empty,
        _ when type == typeof(byte[]) => new byte[] { 1, 2, 3 },
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ when type == typeof(CancellationToken) => CancellationToken.None,
        _ when type == typeof(Exception) => new InvalidOperationException("harmless"),
        _ when type == typeof(TextWriter) => new StringWriter(),
        _ => null,
    };

    private object? Service(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ILogger<>))
        {
            return typeof(Capture).GetMethod(nameof(Capture.Typed))!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [capture]);
        }

        return type switch
        {
            _ when type == typeof(ILogger) => capture.Logger,
            _ when type == typeof(ILoggerFactory) => capture.Factory,
            _ when type == typeof(Serilog.ILogger) => capture.Serilog,
            _ when type == typeof(NLog.Logger) || type == typeof(NLog.ILogger) => capture.NLog,
            _ when type == typeof(TraceListener) => capture.Listener,
            _ when type == typeof(IServiceCollection) => new ServiceCollection(),
            _ when type == typeof(IDataProtector) => new EphemeralDataProtectionProvider().CreateProtector("cases"),
            _ when type == typeof(IPersonalDataProtector) => new PersonalDataProtector(),
            _ when type == typeof(LogEvent) => new LogEvent(DateTimeOffset.UnixEpoch, LogEventLevel.Information, null, new MessageTemplateParser().Parse("text"), []),
            _ => Receivers.Of(type, capture.Note),
        };
    }

    private static Type? ElementOf(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() is { } definition
            && (definition == typeof(List<>) || definition == typeof(IEnumerable<>) || definition == typeof(IReadOnlyList<>) || definition == typeof(IAsyncEnumerable<>))
            ? type.GetGenericArguments()[0]
            : null;
    }

    private object Sequence(Type type, Type element, string name, bool isPersonal, int depth)
    {
        var array = Array.CreateInstance(element, 2);
        for (var index = 0; index < array.Length; index++)
        {
            _index = index;
            array.SetValue(Create(element, name, isPersonal, depth + 1), index);
        }

        if (type.IsArray)
        {
            return array;
        }

        return type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
            ? typeof(Driver).GetMethod(nameof(Stream), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(element).Invoke(null, [array, CancellationToken.None])!
            : Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array)!;
    }

    private static async IAsyncEnumerable<T> Stream<T>(T[] items, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask.WaitAsync(cancellation);
        foreach (var item in items)
        {
            yield return item;
        }
    }

    private object? Build(Type type, bool isPersonal, int depth)
    {
        if (type.IsInterface || type.IsAbstract)
        {
            var implementation = type.Assembly.GetExportedTypes()
                .FirstOrDefault(candidate => candidate.Namespace == type.Namespace && !candidate.IsAbstract && !candidate.IsGenericTypeDefinition && candidate.IsAssignableTo(type));
            return implementation is null ? null : Build(implementation, isPersonal, depth);
        }

        var constructor = type.GetConstructors().OrderByDescending(static one => one.GetParameters().Length).FirstOrDefault();
        var instance = constructor is null
            ? Activator.CreateInstance(type)
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter
                => Create(parameter.ParameterType, parameter.Name!, isPersonal || Marks.IsPersonal(parameter) || Marks.IsPersonal(type, parameter.Name!), depth + 1))]);
        foreach (var property in type.GetProperties())
        {
            if (property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
                && (property.DeclaringType!.Assembly == type.Assembly || Marks.IsPersonal(type, property.Name)))
            {
                property.SetValue(instance, Create(property.PropertyType, property.Name, isPersonal || Marks.IsPersonal(type, property.Name), depth + 1, Marks.IsExcepted(property.GetCustomAttributesData())));
            }
        }

        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            field.SetValue(instance, Create(field.FieldType, field.Name, isPersonal || Marks.IsMarked(field), depth + 1));
        }

        return instance;
    }

    private static T? Try<T>(Func<T?> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    private sealed class PersonalDataProtector : IPersonalDataProtector
    {
        public string? Protect(string? data) => "protected";

        public string? Unprotect(string? data) => data;
    }
}
