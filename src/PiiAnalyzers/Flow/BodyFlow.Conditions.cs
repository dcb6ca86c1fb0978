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

    /// <summary>The place that a condition asks a writer to write to.</summary>
    public static WriterTargetKinds PlaceOf(SinkCondition condition) => condition switch
    {
        SinkCondition.WritesToFile => WriterTargetKinds.File,
        SinkCondition.WritesToNetwork => WriterTargetKinds.Network,
        SinkCondition.WritesToConsole => WriterTargetKinds.Console,
        _ => WriterTargetKinds.None,
    };

    private bool Meets(SinkCondition condition, IOperation? instance, ImmutableArray<FlowArgument> arguments) => condition switch
    {
        SinkCondition.MayChangeData => SqlOf(instance, arguments) is not SqlKinds.Reads,
        SinkCondition.ChangesData => SqlOf(instance, arguments).HasFlag(SqlKinds.Changes),
        SinkCondition.TargetIsClear => !NamesEncrypted(arguments),
        SinkCondition.OpensToWrite => !arguments.Any(static argument => argument.Operation is { Type.Name: "FileMode", ConstantValue: { HasValue: true, Value: (int)FileMode.Open } } or { Type.Name: "ZipArchiveMode", ConstantValue: { HasValue: true, Value: 0 } }),
        SinkCondition.Unkeyed => !Sanitizers.IsKeyedHash(instance?.Type),
        _ => true,
    };

    /// <summary>Where a writer or stream writes.</summary>
    private WriterTarget TargetOf(IOperation? writer) => WriterTracer.Of(writer, Opened, _context, _cancellationToken);

    /// <summary>What a variable, member or temporary was set to in this body, where that says how a writer was opened.</summary>
    private IEnumerable<IOperation> Opened(IOperation operation) => operation switch
    {
        IFlowCaptureReferenceOperation capture => Captures(capture.Id),
        _ when HolderOf(operation) is { } holder && _opened.TryGetValue(holder, out var opened) => opened,
        _ => [],
    };

    /// <summary>All that a temporary may be: each branch of a condition sets it.</summary>
    private IEnumerable<IOperation> Captures(CaptureId id)
    {
        var found = false;
        foreach (var block in _graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation capture && capture.Id.Equals(id))
                {
                    found = true;
                    yield return capture.Value;
                }
            }
        }

        if (!found && _captured.TryGetValue(id, out var outer))
        {
            yield return outer;
        }
    }

    /// <summary>A variable, or a member of <c>this</c>.</summary>
    private static ISymbol? HolderOf(IOperation operation)
        => VariableOf(operation) ?? (operation is IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } && IsOwnOrStatic((IMemberReferenceOperation)operation) ? ((IMemberReferenceOperation)operation).Member : null);

    /// <summary>Whether the writer of a call writes to the place that a row asks for, or does if callers pass one that does.</summary>
    private bool WritesTo(SinkRow row, IOperation? instance, ISymbol member, ImmutableArray<FlowArgument> arguments, out OpenWriter? open)
    {
        open = null;
        if (PlaceOf(row.Condition) is not (var place and not WriterTargetKinds.None))
        {
            return true;
        }

        var writer = instance;
        if (row.Writer is { } names)
        {
            writer = null;
            foreach (var argument in arguments)
            {
                if (member is IMethodSymbol method && argument.Ordinal < method.Parameters.Length && NameList.Contains(names, method.Parameters[argument.Ordinal].Name))
                {
                    writer = argument.Operation;
                }
            }

            if (IsTextType(writer?.Type))
            {
                return place == WriterTargetKinds.File;
            }
        }

        var target = TargetOf(writer);
        open = target.IsOpen ? new(place, target.Parameters) { IsDefault = target.Is(place) } : null;
        return open is not null || target.Is(place);
    }

    private void NoteOpened(IOperation target, IOperation value)
    {
        // writer ??= Console.Out: the graph puts the target into a temporary first.
        while (target is IFlowCaptureReferenceOperation capture && _captured.TryGetValue(capture.Id, out var captured) && captured != target)
        {
            target = captured;
        }

        if (HolderOf(target) is { } holder && WriterTracer.IsTraced(target.Type))
        {
            _opened[holder] = !_opened.TryGetValue(holder, out var known) ? [value] : known.Contains(value) ? known : known.Add(value);
        }
    }

    /// <summary>What the SQL of a call does: that among its arguments, else that of the command it is made on, else that of the body it is in.</summary>
    private SqlKinds SqlOf(IOperation? instance, ImmutableArray<FlowArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Operation.ConstantValue is { HasValue: true, Value: string text } && SqlStatement.KindOf(text) is var kind and not SqlKinds.None)
            {
                return kind;
            }
        }

        // SQL that is put together in the call says more than what else is in the body.
        foreach (var argument in arguments)
        {
            if (argument.Operation.Type is { SpecialType: SpecialType.System_String } or { Name: "FormattableString" } && SqlStatement.Of(argument.Operation) is var built and not SqlKinds.None)
            {
                return built;
            }
        }

        if (instance is not null && SqlStatement.OfCommand(instance, _graph.OriginalOperation) is var own and not SqlKinds.None)
        {
            return own;
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

    private static bool IsEncrypting(ITypeSymbol? type) => MetadataNames.IsOrDerivesFrom(type, WriterTracer.CryptoStream);

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
