using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Objects that code of this compilation is given, or is called on: they come back with what that puts into them.</summary>
internal sealed partial class BodyFlow
{
    private void NotePassed(CallSite site, ImmutableArray<FlowArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Elements.IsDefault && ((argument.Operation.Type is { TypeKind: TypeKind.Class } type && IsSource(type.ContainingAssembly)) || argument.Operation.Type is ITypeParameterSymbol))
            {
                NoteGiven(site, argument.Ordinal, argument.Operation, argument.Value);
            }
        }
    }

    /// <summary>The object that a method is called on, as it is after that.</summary>
    private FlowValue NoteCalledOn(CallSite site, IOperation? receiver, FlowValue value)
        => receiver is not (null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }) && receiver.Type is { TypeKind: TypeKind.Class or TypeKind.Struct } type && IsSource(type.ContainingAssembly)
            ? NoteGiven(site, ParameterWrites.This, receiver, value)
            : value;

    private FlowValue NoteGiven(CallSite site, int ordinal, IOperation holder, FlowValue value)
    {
        var isGiven = value.Tokens.Any(IsObject);
        if (!isGiven && !value.Shapes.Any(static shape => shape.Identity is not null))
        {
            return value;
        }

        var written = site.Method is { } method ? _context.ParameterWrites.Of(method, ordinal, site.IsVirtual, _cancellationToken) : WrittenMembers.Any;
        if (written.IsEmpty)
        {
            return value;
        }

        FlowShape After(FlowShape shape) => shape.Identity is null && !isGiven ? shape : AfterCall(shape, value, site, ordinal, written, holder.Syntax);
        Change(holder, After);
        return Changed(value, holder.Type, After);
    }

    /// <summary>The object with what the call left in its members.</summary>
    private FlowShape AfterCall(FlowShape shape, FlowValue whole, CallSite site, int ordinal, WrittenMembers written, SyntaxNode place)
    {
        var after = written.IsAny ? shape.PassedTo(site, ordinal, place) : shape;
        foreach (var name in written.Names.OrderBy(static name => name, StringComparer.Ordinal))
        {
            // What is annotated stays what it is annotated as.
            if (OwnMembers.Stored(shape.Type, name) is { } member && !CannotHold(PrintedData.MemberType(member)) && _context.Classifier.Of(member) is null && !_context.Classifier.IsDeclaredClean(member)
                && FlowShape.Left(site, ordinal, member, place) is { } left)
            {
                var before = written.Always.Contains(name) ? FlowValue.Clean : FlowSteps.Member(_context, whole with { Shapes = [shape] }, member, place);
                after = after.WithMember(member, FlowValue.Of(left).Join(before));
            }
        }

        return after;
    }
}
