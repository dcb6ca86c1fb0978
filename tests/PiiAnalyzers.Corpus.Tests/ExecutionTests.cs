using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using PiiAnalyzers.Corpus.Tests.Execution;

namespace PiiAnalyzers.Corpus.Tests;

/// <summary>The labels against what the cases write when they run.</summary>
public class ExecutionTests
{
    /// <summary>
    /// Share of the labelled lines whose output must be seen, and agree. The rest writes where a stack cannot tell the line (a property
    /// shown by a later event, a catch block), prints what no search finds (a flag, a letter), or belongs to another system.
    /// </summary>
    private const double Seen = 0.9;

    [Fact]
    public async Task Labels_agree_with_what_the_cases_write()
    {
        var capture = new Capture();
        using var meters = new System.Diagnostics.Metrics.MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<int>((_, _, tags, _) => capture.AddMeasurement(tags));
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) => capture.AddMeasurement(tags));
        meters.Start();
        EventHandler<System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs> thrown = (_, args) => capture.AddThrown(args.Exception);
        var output = Console.Out;
        var error = Console.Error;
        var listeners = Trace.Listeners.Cast<TraceListener>().ToArray();
        try
        {
            Console.SetOut(capture.Writer);
            Console.SetError(capture.Writer);
            Trace.Listeners.Clear();
            Trace.Listeners.Add(capture.Listener);
            Serilog.Log.Logger = capture.Serilog;
            var assembly = Load();
            AppDomain.CurrentDomain.FirstChanceException += thrown;
            await new Driver(capture).RunAsync(assembly);
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= thrown;
            Console.SetOut(output);
            Console.SetError(error);
            Trace.Listeners.Clear();
            Trace.Listeners.AddRange(listeners);
        }

        var events = capture.Events
            .SelectMany(static one => one.Frames.Distinct().Select(frame => (frame.File, frame.Line, one.HasCanary)))
            .ToLookup(static one => one.File, StringComparer.Ordinal);
        var confirmed = 0;
        var refuted = new List<string>();
        var open = new List<string>();
        foreach (var file in CorpusFiles.Cases.GroupBy(static one => one.File, StringComparer.Ordinal))
        {
            var tree = CorpusFiles.Trees.Single(tree => tree.FilePath == file.Key);
            var places = file.Select(one => (Case: one, Range: StatementAt(tree, one.Line))).ToArray();
            foreach (var (one, range) in places)
            {
                var here = events[file.Key].Where(entry => entry.Line >= range.Start && entry.Line <= range.End).Concat(OfMethod(capture, tree, one)).ToArray();
                var hasCanary = here.Any(static entry => entry.HasCanary);

                // A statement with several labels writes once; only the leaks among them can be told.
                var isShared = places.Any(other => other.Case.IsLeak != one.IsLeak && other.Range == range);
                if (!one.IsLeak && hasCanary && !isShared)
                {
                    refuted.Add(one.Place + " CLEAN " + one.Note);
                }
                else if (here.Length > 0 && hasCanary == one.IsLeak)
                {
                    confirmed++;
                }
                else
                {
                    open.Add(one.Place + (one.IsLeak ? " LEAK " : " CLEAN ") + one.Note + (here.Length > 0 ? " (ran)" : ""));
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{confirmed} of {CorpusFiles.Cases.Length} labels seen to be right; not seen:\n" + string.Join("\n", open));
        Assert.Empty(refuted);
        Assert.True(confirmed >= Seen * CorpusFiles.Cases.Length, $"{confirmed} of {CorpusFiles.Cases.Length} labels seen to be right; not seen:\n" + string.Join("\n", open));
    }

    private static Assembly Load()
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = CorpusCompilation.Generated.Emit(
            image,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb),
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success);
        image.Position = 0;
        symbols.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image, symbols);
    }

    /// <summary>What is seen of the whole method, for a label that is the only one in it, in areas about what methods give back or leave behind.</summary>
    private static IEnumerable<(string File, int Line, bool HasCanary)> OfMethod(Capture capture, SyntaxTree tree, CorpusCase one)
    {
        if (one.Area is not ("sinks-exceptions" or "sinks-telemetry" or "sinks-serializers" or "sinks-files" or "sinks-transmission"))
        {
            return [];
        }

        bool Holds(SyntaxNode node, int line) => Lines(tree, node) is var lines && lines.Start <= line && line <= lines.End;
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(candidate => Holds(candidate, one.Line));
        if (method is null || CorpusFiles.Cases.Count(other => other.File == one.File && Holds(method, other.Line)) != 1)
        {
            return [];
        }

        var type = method.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Identifier.ValueText;
        var space = method.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()!.Name.ToString();
        return capture.OfMethods.Where(entry => entry.Type == space + "." + type && entry.Method == method.Identifier.ValueText).Select(entry => (one.File, one.Line, entry.HasCanary));
    }

    private static (int Start, int End) Lines(SyntaxTree tree, SyntaxNode node)
    {
        var span = tree.GetLineSpan(node.Span);
        return (span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1);
    }

    /// <summary>The lines of the innermost statement that starts or contains the line, without the statements inside it.</summary>
    private static (int Start, int End) StatementAt(SyntaxTree tree, int line)
    {
        var text = tree.GetText();
        var token = tree.GetRoot().FindToken(text.Lines[line - 1].Start + text.Lines[line - 1].ToString().TakeWhile(char.IsWhiteSpace).Count());
        var node = token.Parent!.AncestorsAndSelf().FirstOrDefault(static node => node is StatementSyntax and not BlockSyntax or ArrowExpressionClauseSyntax);
        if (node is null)
        {
            return (line, line);
        }

        var span = tree.GetLineSpan(node.Span);
        var end = span.EndLinePosition.Line;
        var inner = node.ChildNodes().OfType<StatementSyntax>().FirstOrDefault(child => node is not ReturnStatementSyntax);
        if (inner is not null)
        {
            end = Math.Max(span.StartLinePosition.Line, tree.GetLineSpan(inner.Span).StartLinePosition.Line - 1);
        }

        return (span.StartLinePosition.Line + 1, end + 1);
    }
}
