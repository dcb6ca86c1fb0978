using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Generation.Serilog;

/// <summary>Writes a destructuring policy for a project that uses Serilog. It asks objects for their view, so it serves the types of all assemblies.</summary>
internal static class DestructuringEmitter
{
    public const string FileName = "PiiAnalyzers.Serilog.g.cs";

    /// <summary>The method it adds to <c>Destructure</c>.</summary>
    public const string MethodName = "Redacted";

    private const string Pairs = "global::System.Collections.Generic.IReadOnlyList<global::System.Collections.Generic.KeyValuePair<string, object>>";
    private const string Value = "global::Serilog.Events.LogEventPropertyValue";

    /// <summary>Whether the node is <c>Destructure.Redacted()</c>.</summary>
    public static bool IsCandidate(SyntaxNode node)
        => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: MethodName, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Destructure" } } };

    // Serilog is written for nullable contexts and for others; without one the file means the same in all versions of both.
    public static string Emit() => GeneratedFile.Begin(allowsNullable: false)
        .Open("namespace " + MarkerAttributes.Namespace)
        .Line("/// <summary>Destructures objects that carry personal data to their redacted view.</summary>")
        .Line(Embedded.Mark).Line(GeneratedFile.Mark)
        .Open("internal sealed class RedactingDestructuringPolicy : global::Serilog.Core.IDestructuringPolicy")
        .Open("public bool TryDestructure(object value, global::Serilog.Core.ILogEventPropertyValueFactory factory, out " + Value + " result)")
        .Line("var redactable = value as global::PiiAnalyzers.IRedactable;")
        .Line("var view = redactable != null ? redactable.ToRedacted() : value as global::PiiAnalyzers.IRedactedView;")
        .Line("result = view != null ? OfView(redactable != null ? value.GetType().Name : null, view) : value is global::PiiAnalyzers.RedactedList ? OfValue(value) : null;")
        .Line("return result != null;")
        .Close().Line()
        .Open("private static " + Value + " OfView(string name, " + Pairs + " view)")
        .Line("var properties = new global::System.Collections.Generic.List<global::Serilog.Events.LogEventProperty>(view.Count);")
        .Open("for (var i = 0; i < view.Count; i++)")
        .Line("var member = view[i];")
        .Line("properties.Add(new global::Serilog.Events.LogEventProperty(member.Key, OfValue(member.Value)));")
        .Close()
        .Line("return new global::Serilog.Events.StructureValue(properties, name);")
        .Close().Line()
        .Open("private static " + Value + " OfValue(object value)")
        .Line("var view = value as global::PiiAnalyzers.IRedactedView;")
        .Open("if (view != null)").Line("return OfView(null, view);").Close()
        .Line("var list = value as global::PiiAnalyzers.RedactedList;")
        .Open("if (list == null)")
        .Line("return new global::Serilog.Events.ScalarValue(value);")
        .Close()
        .Line("var items = new global::System.Collections.Generic.List<" + Value + ">(list.Count);")
        .Open("for (var i = 0; i < list.Count; i++)").Line("items.Add(OfValue(list[i]));").Close()
        .Line("return new global::Serilog.Events.SequenceValue(items);")
        .Close()
        .Close().Line()
        .Line("/// <summary>Registers the policy.</summary>")
        .Line(Embedded.Mark).Line(GeneratedFile.Mark)
        .Open("internal static class RedactingDestructuring")
        .Line("/// <summary>Destructures objects that carry personal data to their redacted view: <c>.Destructure.Redacted()</c>.</summary>")
        .Line("public static global::Serilog.LoggerConfiguration " + MethodName + "(this global::Serilog.Configuration.LoggerDestructuringConfiguration configuration) => configuration.With(new RedactingDestructuringPolicy());")
        .Close()
        .Close()
        .ToString();
}
