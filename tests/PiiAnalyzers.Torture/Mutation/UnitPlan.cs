using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Torture.Corpus;

namespace PiiAnalyzers.Torture.Mutation;

/// <summary>
/// Where a unit can take annotations and calls of sinks. Without them the product would stop at its gate and nothing would be
/// tested but that.
/// </summary>
internal sealed class UnitPlan
{
    private const int MaxExpressionLength = 60;

    private static readonly string[] Annotations =
    [
        "[global::PiiAnalyzers.Pii]", "[global::PiiAnalyzers.PiiEmail]", "[global::PiiAnalyzers.Pii(global::PiiAnalyzers.PiiCategory.Name)]", "[PiiAnalyzers.PiiName]",
        "[global::PiiAnalyzers.PiiEmail, global::PiiAnalyzers.PiiPhone]", "[global::PiiAnalyzers.NotPii(\"no person\")]", "[global::PiiAnalyzers.Pii(", "[global::PiiAnalyzers.PiiDisclosure(\"why\", Expires = \"2001-02-30\")]",
        "[global::PiiAnalyzers.PiiSink(global::PiiAnalyzers.PiiSinkKind.Log)]", "[return: global::PiiAnalyzers.PiiName]", "[global::PiiAnalyzers.PiiSanitizer]", "[global::Microsoft.AspNetCore.Identity.PersonalData]",
    ];

    private readonly SourceUnit _unit;
    private readonly List<int> _annotatable = [];
    private readonly List<(int Position, string[] Names)> _statements = [];
    private readonly List<int> _partial = [];
    private readonly List<string> _expressions = [];

    public UnitPlan(SourceUnit unit)
    {
        _unit = unit;
        var root = CSharpSyntaxTree.ParseText(unit.Text, CompilationFactory.ParseOptions).GetRoot();
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement:
                    _statements.Add((statement.SpanStart, NamesAround(statement)));
                    break;
                case TypeDeclarationSyntax type:
                    _annotatable.Add(type.SpanStart);
                    if (type.Modifiers.Count > 0 && !type.Modifiers.Any(SyntaxKind.PartialKeyword))
                    {
                        _partial.Add(type.Keyword.SpanStart);
                    }

                    break;
                case PropertyDeclarationSyntax or FieldDeclarationSyntax or MethodDeclarationSyntax or ParameterSyntax or TypeParameterSyntax or IndexerDeclarationSyntax:
                    _annotatable.Add(node.SpanStart);
                    break;
                case ExpressionSyntax expression and not LiteralExpressionSyntax when expression.Span.Length < MaxExpressionLength && !expression.ToString().Contains('\n', StringComparison.Ordinal):
                    _expressions.Add(expression.ToString());
                    break;
            }
        }
    }

    /// <summary>The unit with half of its members annotated and a sink before some of its statements.</summary>
    public string Annotate(Random random)
    {
        var edits = new List<(int Position, string Text)>();
        foreach (var position in _annotatable)
        {
            if (random.Next(2) == 0)
            {
                // The plain forms come first and most often; the ones that contradict or do not compile are the rest.
                var index = random.Next(3) != 0 ? random.Next(3) : random.Next(Annotations.Length);
                edits.Add((position, Annotations[index] + " "));
            }
        }

        foreach (var position in _partial)
        {
            if (random.Next(2) == 0)
            {
                edits.Add((position, "partial "));
            }
        }

        foreach (var (position, names) in _statements)
        {
            if (random.Next(3) == 0)
            {
                edits.Add((position, Sink(random, names)));
            }
        }

        edits.Sort(static (x, y) => y.Position.CompareTo(x.Position));
        var text = new System.Text.StringBuilder(_unit.Text);
        foreach (var (position, inserted) in edits)
        {
            text.Insert(position, inserted);
        }

        return text.ToString();
    }

    private string Sink(Random random, string[] names)
    {
        string one = Any(), two = Any();
        return random.Next(12) switch
        {
            0 or 1 => $"global::Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(global::TortureHelpers.Sinks.Logger, \"{{A}} {{B}}\", {one}, {two}); ",
            2 => $"global::Microsoft.Extensions.Logging.LoggerExtensions.LogError(global::TortureHelpers.Sinks.Logger, $\"{{{one}}} and {{{two}:N2}}\"); ",
            3 => $"global::System.Console.WriteLine({one}); ",
            4 => $"global::System.Diagnostics.Debug.WriteLine(\"x\" + {one} + {two}); ",
            5 => $"global::Serilog.Log.Information(\"{{@A}} {{$B}}\", {one}, {two}); ",
            6 => $"global::NLog.LogManager.GetCurrentClassLogger().Info(\"{{0}} {{B}}\", {one}, {two}); ",
            7 => $"global::TortureHelpers.Sinks.Own({one}); ",
            8 => $"global::TortureHelpers.Sinks.Forward(global::TortureHelpers.Sinks.Same({one})); ",
            9 => $"global::System.Console.WriteLine(global::TortureHelpers.Sinks.Clean({one})); ",
            10 => $"global::System.Console.WriteLine(string.Join(\",\", new[] {{ {one}, {two} }})); ",
            _ => $"global::Serilog.Log.Warning(\"{{A}}\", new {{ A = {one}, B = ({one}, {two}) }}); ",
        };

        string Any() => names.Length > 0 && random.Next(4) != 0
            ? names[random.Next(names.Length)]
            : _expressions.Count > 0 ? _expressions[random.Next(_expressions.Count)] : "this";
    }

    /// <summary>Parameters and variables of the member around; whether each is in scope here is left to chance.</summary>
    private static string[] NamesAround(StatementSyntax statement)
    {
        var member = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax);
        if (member is null)
        {
            return ["args"];
        }

        var names = new List<string> { "this" };
        foreach (var node in member.DescendantNodes())
        {
            switch (node)
            {
                case ParameterSyntax parameter when parameter.SpanStart < statement.SpanStart:
                    names.Add(parameter.Identifier.Text);
                    break;
                case VariableDeclaratorSyntax variable when variable.SpanStart < statement.SpanStart:
                    names.Add(variable.Identifier.Text);
                    break;
                case ForEachStatementSyntax loop when loop.SpanStart < statement.SpanStart:
                    names.Add(loop.Identifier.Text);
                    break;
            }
        }

        return [.. names];
    }
}
