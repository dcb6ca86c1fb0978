using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.Flow;

/// <summary>What a call must meet, beyond its symbol, to be a sink: where its writer writes, what its SQL does.</summary>
internal sealed partial class BodyFlow
{
    private SqlKinds? _sql;

    private bool Meets(SinkCondition condition, IOperation? instance, ImmutableArray<FlowArgument> arguments) => condition switch
    {
        SinkCondition.WritesToFile => WriterTarget.Of(instance, Opened, _context) == WriterTargetKind.File,
        SinkCondition.WritesToNetwork => WriterTarget.Of(instance, Opened, _context) == WriterTargetKind.Network,
        SinkCondition.MayChangeData => SqlOf(arguments) is not SqlKinds.Reads,
        SinkCondition.ChangesData => SqlOf(arguments).HasFlag(SqlKinds.Changes),
        SinkCondition.TargetIsClear => !NamesEncrypted(arguments),
        SinkCondition.OpensToWrite => !arguments.Any(static argument => argument.Operation is { Type.Name: "FileMode", ConstantValue: { HasValue: true, Value: (int)FileMode.Open } }),
        SinkCondition.Unkeyed => !Sanitizers.IsKeyedHash(instance?.Type),
        _ => true,
    };

    /// <summary>What a variable or temporary was set to, where that says how a writer was opened.</summary>
    private IOperation? Opened(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => _opened.TryGetValue(local.Local, out var opened) ? opened : null,
        IFlowCaptureReferenceOperation capture => _captured.TryGetValue(capture.Id, out var captured) ? captured : null,
        _ => null,
    };

    /// <summary>What the SQL of a call does: the constant among its arguments, else that of the body it is in.</summary>
    private SqlKinds SqlOf(ImmutableArray<FlowArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Operation.ConstantValue is { HasValue: true, Value: string text } && SqlStatement.KindOf(text) is var kind and not SqlKinds.None)
            {
                return kind;
            }
        }

        return _sql ??= SqlStatement.In(_graph.OriginalOperation);
    }

    /// <summary>Whether a lambda among the arguments, <c>c => c.Email</c>, names a member that is stored encrypted.</summary>
    private bool NamesEncrypted(ImmutableArray<FlowArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Operation.Syntax is LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax access }
                && BodySource.ModelOf(access.SyntaxTree, _context.Compilation).GetSymbolInfo(access, _cancellationToken).Symbol is { } member
                && StorageProtection.IsKeptOut(member))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEncrypting(ITypeSymbol? type) => MetadataNames.IsOrDerivesFrom(type, WriterTarget.CryptoStream);

    /// <summary>An address made by a sink for addresses: what is in it was reported there.</summary>
    private FlowValue InAddress(ISymbol member, FlowValue value)
    {
        if (value.Tokens.IsEmpty)
        {
            return value;
        }

        for (var sink = _context.Sinks.Find(member); sink is not null; sink = sink.Other)
        {
            if (sink.Library.Family == SinkFamily.Url)
            {
                return value.MapTokens(static token => token.With(FlowFacts.InAddress));
            }
        }

        return value;
    }
}
