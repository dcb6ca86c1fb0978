using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.Configuration;
using PiiAnalyzers.Generation.Json;
using PiiAnalyzers.Generation.Logging;
using PiiAnalyzers.Generation.Serilog;
using PiiAnalyzers.Generation.SubjectRights;
using PiiAnalyzers.Generation.Views;

namespace PiiAnalyzers.Generation;

/// <summary>Adds to every partial type that carries personal data a <c>ToString</c> that masks it, and a view of the object in which it is masked.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RedactionGenerator : IIncrementalGenerator
{
    /// <summary>Tracking name of the step that makes models.</summary>
    internal const string ModelsStep = "RedactionModels";

    /// <summary>Tracking name of the step that makes the models of views.</summary>
    internal const string CarriersStep = "CarrierModels";

    /// <summary>Tracking name of the step that looks at what the project refers to.</summary>
    internal const string OptionsStep = "GenerationOptions";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Candidates of one compilation share what was found out about it; the table lets go of the compilation when others do.
        var contexts = new RedactionContexts();
        var configuration = context.AdditionalTextsProvider.Where(static file => PiiFile.Is(file)).Collect().Combine(context.AnalyzerConfigOptionsProvider);

        // A file is looked through when it has changed, what was found in it bound whenever anything has.
        var nodes = context.CompilationProvider.SelectMany(static (compilation, _) => compilation.SyntaxTrees).SelectMany(Candidates.In);
        var project = context.CompilationProvider.Combine(configuration);
        var types = nodes
            .Where(static node => Candidates.IsType(node))
            .Combine(project)
            .Select((pair, cancellation) => ModelsOf(contexts.Of(pair.Right.Left, pair.Right.Right.Left, pair.Right.Right.Right, cancellation), (TypeDeclarationSyntax)pair.Left, cancellation))
            .Where(static models => models is not null);

        var redactions = types.Select(static (models, _) => models!.Redaction).Where(static model => model is not null).WithTrackingName(ModelsStep);
        context.RegisterSourceOutput(redactions, static (output, model) => Add(output, model!.HintName + RedactionEmitter.FileSuffix, RedactionEmitter.Emit(model)));

        var carriers = types.Select(static (models, _) => models!.Carrier).Where(static model => model is not null).WithTrackingName(CarriersStep);
        context.RegisterSourceOutput(carriers, static (output, model) => Add(output, model!.HintName + ViewEmitter.FileSuffix, ViewEmitter.Emit(model)));

        var prefix = context.AnalyzerConfigOptionsProvider.Select(static (provider, _) => GenerationOptions.LogPrefixOf(provider.GlobalOptions));
        var options = context.CompilationProvider.Combine(prefix).Select(static (pair, _) => GenerationOptions.Of(pair.Left, pair.Right)).WithTrackingName(OptionsStep);
        var logMethods = carriers.Combine(options.Select(static (options, _) => options.HasLogging ? options.LogPrefix : string.Empty));
        context.RegisterSourceOutput(logMethods, static (output, pair) =>
        {
            if (pair is { Right.Length: > 0, Left: { LogClass: not null, Reach: not CarrierReach.Container } model })
            {
                Add(output, model.HintName + LogMethodEmitter.FileSuffix, LogMethodEmitter.Emit(model, pair.Right));
            }
        });

        var personal = types.Select(static (models, _) => models!.PersonalData).Where(static model => model is not null);
        context.RegisterSourceOutput(personal, static (output, model) => Add(output, model!.HintName + PersonalDataEmitter.FileSuffix, PersonalDataEmitter.Emit(model)));

        var json = carriers.Select(static (model, _) => JsonCarrier.Of(model!)).Where(static carrier => carrier is not null).Collect()
            .Select(static (found, _) => new EquatableArray<JsonCarrier>([.. found.OrderBy(static carrier => carrier!.Reference, StringComparer.Ordinal)!]));
        context.RegisterSourceOutput(json.Combine(options.Select(static (options, _) => options.HasJson)), static (output, pair) =>
        {
            if (pair is { Right: true, Left.Count: > 0 })
            {
                Add(output, JsonEmitter.FileName, JsonEmitter.Emit(pair.Left));
            }
        });

        // Helpers are written for projects that have something to use them for, or that call them already.
        var hasCarriers = carriers.Collect().Select(static (models, _) => models.Length > 0);
        var calls = nodes
            .Where(static node => LogHoles.IsCandidate(node))
            .Combine(project)
            .Select((pair, cancellation) => LogHoles.Of((InvocationExpressionSyntax)pair.Left, contexts.Of(pair.Right.Left, pair.Right.Right.Left, pair.Right.Right.Right, cancellation), cancellation))
            .Collect();
        var hasLogCalls = calls.Select(static (found, _) => found.Length > 0).Combine(hasCarriers).Select(static (pair, _) => pair.Left || pair.Right);
        var holes = calls.Select(static (found, _) => LogHoles.Merge(found));
        var logRedacted = options.Combine(hasLogCalls).Select(static (pair, _) => pair.Left.HasLogging && pair.Left.HasHandlers && pair.Right);
        context.RegisterSourceOutput(holes.Combine(logRedacted), static (output, pair) =>
        {
            if (pair.Right)
            {
                Add(output, LogRedactedEmitter.FileName, LogRedactedEmitter.Emit(pair.Left));
            }
        });

        var hasSerilogCalls = nodes.Where(static node => DestructuringEmitter.IsCandidate(node)).Select(static (_, _) => true)
            .Collect().Select(static (found, _) => found.Length > 0).Combine(hasCarriers).Select(static (pair, _) => pair.Left || pair.Right);
        var serilog = options.Combine(hasSerilogCalls).Select(static (pair, _) => pair.Left.HasSerilog && pair.Right);
        context.RegisterSourceOutput(serilog, static (output, isWanted) =>
        {
            if (isWanted)
            {
                Add(output, DestructuringEmitter.FileName, DestructuringEmitter.Emit());
            }
        });

        var embedded = options.Combine(json.Select(static (found, _) => found.Count > 0)).Combine(logRedacted).Combine(serilog)
            .Select(static (inputs, _) => !inputs.Left.Left.Left.DeclaresEmbedded && ((inputs.Left.Left.Left.HasJson && inputs.Left.Left.Right) || inputs.Left.Right || inputs.Right));
        context.RegisterSourceOutput(embedded, static (output, isWanted) =>
        {
            if (isWanted)
            {
                Add(output, Embedded.FileName, Embedded.Declaration());
            }
        });
    }

    private static void Add(SourceProductionContext output, string hintName, string text)
    {
        output.CancellationToken.ThrowIfCancellationRequested();
        output.AddSource(hintName, SourceText.From(text, Encoding.UTF8));
    }

    private static TypeModels? ModelsOf(RedactionContext redaction, TypeDeclarationSyntax candidate, CancellationToken cancellation)
    {
        if (!redaction.Classifier.CanClassifyAnything
            || redaction.ModelOf(candidate.SyntaxTree).GetDeclaredSymbol(candidate, cancellation) is not { } type
            || !IsFirstCandidate(type, candidate, cancellation))
        {
            return null;
        }

        var version = ((CSharpParseOptions)candidate.SyntaxTree.Options).LanguageVersion;
        var carrier = CarrierModelFactory.Create(redaction, type, version, cancellation);
        var models = new TypeModels(
            RedactionModelFactory.Create(redaction, type, version, cancellation),
            carrier,
            carrier is null ? null : PersonalDataModelFactory.Create(redaction, type, version, cancellation));
        return models is { Redaction: null, Carrier: null, PersonalData: null } ? null : models;
    }

    /// <summary>A type comes by once for each of its parts, and is emitted for the first.</summary>
    private static bool IsFirstCandidate(INamedTypeSymbol type, SyntaxNode node, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == node.SyntaxTree && reference.Span == node.Span)
            {
                return true;
            }

            if (Candidates.IsType(reference.GetSyntax(cancellation)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What is generated for one type.</summary>
    private sealed record TypeModels(RedactionModel? Redaction, CarrierModel? Carrier, PersonalDataModel? PersonalData);
}
