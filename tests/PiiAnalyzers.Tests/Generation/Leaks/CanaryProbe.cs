using Microsoft.CodeAnalysis;
using PiiAnalyzers.Tests.Generation.Logging;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.Leaks;

/// <summary>
/// Source that is compiled beside the types under test. It makes an object of each type that has a view, fills every field of it and of the objects in it (a
/// canary where something personal is declared), and shows it in every way there is.
/// </summary>
internal static class CanaryProbe
{
    /// <summary>Tests that take the console for themselves, one after the other.</summary>
    public const string Console = "Console";

    /// <summary>Parts of the canaries that no mask shows. Masks show an initial, a domain, last digits, a year, one decimal, a network.</summary>
    public static readonly string[] Traces = ["c4n4ry", "7766", "07-17", "07/17", "7/17", "113.77", "YzRuNHJ5"];

    public static readonly IEnumerable<MetadataReference> References =
    [
        .. LogSample.References,
        .. TestReferences.AspNetCore.Where(static reference => Path.GetFileNameWithoutExtension(((PortableExecutableReference)reference).FilePath) is "Microsoft.Extensions.Logging.Console" or "Microsoft.Extensions.Options"),
        TestReferences.Serilog,
    ];

    /// <summary>Fills objects by reflection, so that it knows nothing of what the generator thinks.</summary>
    public const string Filler = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Reflection;
        using System.Runtime.CompilerServices;
        using Microsoft.Extensions.Compliance.Classification;

        public static class Filler
        {
            private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

            public static object Make(Type type) => Make(type, false, null, new List<Type>());

            private static object Make(Type type, bool isPersonal, string category, List<Type> path)
            {
                type = Nullable.GetUnderlyingType(type) ?? type;
                if (type == typeof(string) || type == typeof(object)) return isPersonal ? Text(category) : "shown";
                if (type == typeof(char)) return 's';
                if (type == typeof(Uri)) return new Uri(isPersonal ? "https://c4n4ry.example/c4n4ry" : "https://shown.example/");
                if (type == typeof(DateTime)) return isPersonal ? new DateTime(1977, 7, 17, 0, 0, 0, DateTimeKind.Utc) : new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
                if (type == typeof(DateTimeOffset)) return new DateTimeOffset((DateTime)Make(typeof(DateTime), isPersonal, category, path));
                if (type == typeof(DateOnly)) return DateOnly.FromDateTime((DateTime)Make(typeof(DateTime), isPersonal, category, path));
                if (type == typeof(Guid)) return isPersonal ? new Guid("77665544-7766-7766-7766-776655447766") : new Guid("11111111-1111-1111-1111-111111111111");
                if (type == typeof(System.Net.IPAddress)) return System.Net.IPAddress.Parse(isPersonal ? "203.0.113.77" : "198.51.100.1");
                if (type == typeof(decimal)) return isPersonal ? 77665.5m : 1.5m;
                if (type == typeof(double)) return isPersonal ? 52.1776655 : 1.5;
                if (type == typeof(float)) return isPersonal ? 52.17766f : 1.5f;
                if (type == typeof(bool)) return true;
                if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
                if (type.IsPrimitive) return Convert.ChangeType(type == typeof(byte) || type == typeof(sbyte) ? 1L : type == typeof(short) || type == typeof(ushort) ? (isPersonal ? 7766L : 1L) : type == typeof(int) || type == typeof(uint) ? (isPersonal ? 77665544L : 1L) : isPersonal ? 4111776655440000L : 1L, type);
                if (type == typeof(byte[])) return System.Text.Encoding.UTF8.GetBytes(isPersonal ? "c4n4ry" : "shown");
                if (type.IsArray) { var array = Array.CreateInstance(type.GetElementType(), Enumerable.Repeat(1, type.GetArrayRank()).ToArray()); array.SetValue(Make(type.GetElementType(), isPersonal, category, path), new int[type.GetArrayRank()]); return array; }
                if (type.IsGenericType && type.Namespace.StartsWith("System", StringComparison.Ordinal)) return Framework(type, isPersonal, category, path);
                if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true) return null;
                if (path.Count(seen => seen == type) > 1) return type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type) : null;
                if (type.IsAbstract || type.IsInterface) type = typeof(Filler).Assembly.GetTypes().FirstOrDefault(other => !other.IsAbstract && !other.ContainsGenericParameters && type.IsAssignableFrom(other));
                if (type == null) return null;

                path.Add(type);
                var made = RuntimeHelpers.GetUninitializedObject(type);
                for (var level = type; level != null && level.Assembly == typeof(Filler).Assembly; level = level.BaseType)
                    foreach (var field in level.GetFields(Own))
                    {
                        var declared = CategoryOf(field, type) ?? (isPersonal ? category : null);
                        field.SetValue(made, Make(field.FieldType, declared != null, declared, path));
                    }
                path.RemoveAt(path.Count - 1);
                return made;
            }

            private static object Framework(Type type, bool isPersonal, string category, List<Type> path)
            {
                var arguments = type.GetGenericArguments();
                var elements = arguments.Select(argument => Make(argument, isPersonal, category, path)).ToArray();
                if (elements.Any(element => element == null)) return type.IsValueType ? Activator.CreateInstance(type) : null;
                if (type.Name.StartsWith("ValueTuple", StringComparison.Ordinal) || type.Name.StartsWith("Tuple", StringComparison.Ordinal) || type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal))
                    return Activator.CreateInstance(type, elements);
                if (type.Name.StartsWith("Lazy", StringComparison.Ordinal) || type.Name.StartsWith("Func", StringComparison.Ordinal) || type.Name.StartsWith("Action", StringComparison.Ordinal)) return null;
                var array = Array.CreateInstance(arguments[arguments.Length - 1], 1);
                array.SetValue(elements[elements.Length - 1], 0);
                if (type.Name == "ImmutableArray`1") return typeof(System.Collections.Immutable.ImmutableArray).GetMethods().Single(m => m.Name == "Create" && m.GetParameters().Length == 1 && m.GetParameters()[0].ParameterType.IsArray).MakeGenericMethod(arguments).Invoke(null, new object[] { array });
                foreach (var known in new[] { typeof(List<>), typeof(HashSet<>), typeof(Queue<>), typeof(LinkedList<>), typeof(SortedSet<>), typeof(Dictionary<,>), typeof(SortedDictionary<,>) })
                {
                    if (known.GetGenericArguments().Length != arguments.Length) continue;
                    var closed = known.MakeGenericType(arguments);
                    if (!type.IsAssignableFrom(closed)) continue;
                    if (arguments.Length == 1) return Activator.CreateInstance(closed, array);
                    var dictionary = (IDictionary)Activator.CreateInstance(closed);
                    dictionary.Add(elements[0], elements[1]);
                    return dictionary;
                }
                return type.IsValueType ? Activator.CreateInstance(type) : null;
            }

            /// <summary>What is declared of the field, the property it backs, the same property of a base or an interface, the parameter it is of, or their type.</summary>
            private static string CategoryOf(FieldInfo field, Type type)
            {
                var name = field.Name.StartsWith("<", StringComparison.Ordinal) ? field.Name.Substring(1, field.Name.IndexOf('>') - 1) : field.Name.TrimStart('_');
                var found = Of(field) ?? OfType(field.FieldType);
                for (var level = type; found == null && level != null; level = level.BaseType)
                {
                    found = level.GetProperties(Own).Where(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).Select(Of).FirstOrDefault(c => c != null)
                        ?? level.GetConstructors(Own).SelectMany(c => c.GetParameters()).Where(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).Select(Of).FirstOrDefault(c => c != null);
                }
                return found ?? type.GetInterfaces().SelectMany(i => i.GetProperties()).Where(p => p.Name == name).Select(Of).FirstOrDefault(c => c != null);
            }

            private static string Of(ICustomAttributeProvider member)
                => member.GetCustomAttributes(typeof(NotPiiMarker), true).Length > 0 ? null : member.GetCustomAttributes(true).OfType<DataClassificationAttribute>().Select(a => a.Classification.Value).FirstOrDefault();

            private static string OfType(Type type) => type.Assembly == typeof(Filler).Assembly ? Of(type) : null;

            private sealed class NotPiiMarker : Attribute { }

            private static string Text(string category) => category switch
            {
                "Email" => "c4n4ry.roe@shown.example",
                "Phone" or "PaymentCard" or "BankAccount" or "NationalId" or "TaxId" => "4111776655440000",
                "IpAddress" => "203.0.113.77",
                "DateOfBirth" => "1977-07-17",
                "GeoLocation" => "52.1776655,13.1776655",
                "PostalAddress" => "1 C4n4ry Street, C4n4ryfield, US",
                _ => "c4n4ry of all",
            };
        }
        """;

    /// <summary>Shows an object of every type that has a view; each line begins with the type.</summary>
    public const string Shower = """
        using System;
        using System.IO;
        using System.Linq;
        using System.Reflection;
        using System.Text.Json;
        using System.Text.Json.Serialization.Metadata;
        using Microsoft.Extensions.Logging;
        using PiiAnalyzers;
        using Serilog;

        public sealed class Sink(StringWriter text) : Serilog.Core.ILogEventSink
        {
            public void Emit(Serilog.Events.LogEvent e)
            {
                text.Write("[serilog] "); e.RenderMessage(text);
                foreach (var p in e.Properties) { text.Write(" | " + p.Key + "="); p.Value.Render(text); }
                text.WriteLine();
                // At a fixed time: the digits of a clock can be those of a canary.
                new Serilog.Formatting.Json.JsonFormatter().Format(new Serilog.Events.LogEvent(DateTimeOffset.UnixEpoch, e.Level, e.Exception, e.MessageTemplate, e.Properties.Select(p => new Serilog.Events.LogEventProperty(p.Key, p.Value))), text);
            }
        }

        public static class Probe
        {
            public static string Print()
            {
                var text = new StringWriter();
                foreach (var open in typeof(Probe).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(IRedactable).IsAssignableFrom(t)).OrderBy(t => t.FullName, StringComparer.Ordinal))
                {
                    var type = open.ContainsGenericParameters ? open.MakeGenericType(open.GetGenericArguments().Select(a => a.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(int) : a.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? typeof(object) : typeof(string)).ToArray()) : open;
                    text.WriteLine("==> " + open.FullName);
                    Show(type, Filler.Make(type), text);
                }
                return text.ToString();
            }

            private static void Show(Type type, object sample, StringWriter text)
            {
                var view = ((IRedactable)sample).ToRedacted();
                text.WriteLine("[text] " + sample);
                text.WriteLine("[view] " + view);
                foreach (var member in view) text.WriteLine("[member] " + member);
                var pictured = (object)view;
                foreach (var field in pictured.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)) text.WriteLine("[field] " + field.GetValue(pictured));

                var console = Console.Out;
                Console.SetOut(text);
                using (var factory = LoggerFactory.Create(logging => logging.AddJsonConsole().SetMinimumLevel(LogLevel.Information)))
                {
                    var logger = factory.CreateLogger("canary");
                    logger.LogInformation("MEL view {Sample}", view);
                    logger.LogInformation("MEL text {Sample}", sample);
                    logger.LogRedacted(LogLevel.Information, $"MEL hole {sample} {view}");
                    var own = typeof(Probe).Assembly.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public)).FirstOrDefault(m => m.DeclaringType.Name.EndsWith("RedactedLogging", StringComparison.Ordinal)
                        && m.GetParameters() is { Length: 4 } parameters && (Nullable.GetUnderlyingType(parameters[3].ParameterType) ?? parameters[3].ParameterType) is var taken && (taken == type || (taken.IsGenericType && type.IsGenericType && taken.GetGenericTypeDefinition() == type.GetGenericTypeDefinition())));
                    if (own != null)
                        (own.IsGenericMethodDefinition ? own.MakeGenericMethod(type.GetGenericArguments()) : own).Invoke(null, new object[] { logger, LogLevel.Information, "MEL method {Sample}", sample });
                }
                Console.SetOut(console);

                using (var serilog = new LoggerConfiguration().Destructure.Redacted().WriteTo.Sink(new Sink(text)).CreateLogger())
                {
                    serilog.Information("structure {@Sample}", sample);
                    serilog.Information("text {Sample}", sample);
                    serilog.Information("view {@Sample} {Text}", view, view);
                    serilog.Information("nested {@Sample}", new { Owner = sample, Many = new[] { sample } });
                }

                var masked = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(RedactedJsonTypes.Redact), IncludeFields = true };
                text.WriteLine("[json] " + JsonSerializer.Serialize(sample, type, masked));
                if (!type.IsGenericType)
                {
                    var converted = new JsonSerializerOptions();
                    converted.AddRedactedConverters();
                    text.WriteLine("[json] " + JsonSerializer.Serialize(sample, type, converted));
                }
            }
        }
        """;

    /// <summary>Compiles the types with the probe and returns what is shown of each.</summary>
    public static Dictionary<string, string> Show(params string[] sources)
    {
        var run = GeneratorRunner.Run([.. sources, "#nullable disable\n#pragma warning disable\n" + Filler, "#nullable disable\n#pragma warning disable\n" + Shower], references: References);
        Assert.Null(run.Failure);
        return run.Print().Split("==> ", StringSplitOptions.RemoveEmptyEntries).ToDictionary(static part => part[..part.IndexOf('\n', StringComparison.Ordinal)].Trim(), static part => part[part.IndexOf('\n', StringComparison.Ordinal)..]);
    }

    /// <summary>Each canary is exported, and erased or reported as what is left.</summary>
    public static void AssertRights(params string[] sources)
    {
        var run = GeneratorRunner.Run([.. sources, "#nullable disable\n#pragma warning disable\n" + Filler, "#nullable disable\n#pragma warning disable\n" + RightsProbe.Source], references: References);
        Assert.Null(run.Failure);
        var lines = run.Print().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, static line => line.StartsWith("==> ", StringComparison.Ordinal));

        // A type that is not partial has nothing generated, which a rule reports; a base's own place of a property that is overridden is never set.
        var known = new[] { "not exported: HoldsLeaky.", "not erased: Derived.Text " };
        Assert.True(lines.All(line => line.StartsWith("==> ", StringComparison.Ordinal) || known.Any(start => line.StartsWith(start, StringComparison.Ordinal))), string.Join("\n", lines));
    }

    /// <summary>No canary in anything shown of any type, and something shown in each way.</summary>
    public static void AssertNoCanary(Dictionary<string, string> shown)
    {
        foreach (var (type, text) in shown)
        {
            foreach (var line in text.Split('\n'))
            {
                Assert.False(Traces.Any(trace => line.Contains(trace, StringComparison.OrdinalIgnoreCase)), type + " leaks: " + line);
            }

            Assert.True(text.Split("\"Message\":\"MEL ").Length > 3, type + " has no log:\n" + text);
            Assert.Equal(4, text.Split("[serilog] ").Length - 1);
            Assert.Contains("[json] {", text, StringComparison.Ordinal);
        }
    }
}
