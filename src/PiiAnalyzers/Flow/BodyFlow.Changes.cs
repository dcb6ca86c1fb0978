using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Changing objects: in the variables that hold them, through aliases, elements, and refs.</summary>
internal sealed partial class BodyFlow
{
    private void AssignIndexer(IPropertyReferenceOperation indexer, IOperation container, FlowValue value)
    {
        var definition = indexer.Property.OriginalDefinition;
        if (!definition.ContainingType.IsGenericType || IsSource(definition.ContainingAssembly))
        {
            foreach (var argument in indexer.Arguments)
            {
                value = value.Join(Value(argument.Value));
            }

            if (TextDocuments.Is(container.Type))
            {
                // What is put into an object of text is in the text that it gives back.
                AddTokens(container, FlowValue.Of(Text(value, indexer.Syntax).Tokens).MapTokens(static token => token.Compose()));
                return;
            }

            Change(container, shape => shape.WithElements(value));
            if (IsQuery(container))
            {
                AddTokens(container, FlowValue.Of(value.Tokens).MapTokens(static token => token.Compose()));
            }

            return;
        }

        var added = new Dictionary<ITypeParameterSymbol, FlowValue>(SymbolEqualityComparer.Default);
        foreach (var argument in indexer.Arguments)
        {
            if (argument.Parameter is { } parameter && definition.Parameters[parameter.Ordinal].Type is ITypeParameterSymbol key)
            {
                added[key] = Value(argument.Value);
            }
        }

        if (definition.Type is ITypeParameterSymbol held)
        {
            added[held] = value;
        }

        Change(container, shape => GenericCall.Filled(shape, definition.ContainingType, added));
    }

    private void NoteAlias(ILocalSymbol local, ISimpleAssignmentOperation assignment)
    {
        _wrapped.Remove(local);
        if (assignment.IsRef && local.IsRef)
        {
            _aliases[local] = assignment.Value;
        }
        else if (assignment.Value is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { Parameters.IsEmpty: true } } member && IsFillable(local.Type))
        {
            // var sb = _sb: what is written to the one is in the other.
            _wrapped[local] = member;
        }

        if (assignment.Value is IPropertyReferenceOperation { Property: { } origin })
        {
            _origins[local] = origin;
        }
        else if (assignment.Value is IObjectCreationOperation { Type: { } type, Arguments: [{ Value: { } inner }, ..] } && IsWriter(type) && !IsEncrypting(type) && (IsWriter(inner.Type) || inner.Type is { Name: "StringBuilder" }))
        {
            _wrapped[local] = inner;
        }
    }

    /// <summary>Writes through a ref: to the variable, or, if a method gave the ref out, to one of what the method was given.</summary>
    private void AssignAlias(IOperation alias, FlowValue value)
    {
        if (alias is not IInvocationOperation invocation)
        {
            Assign(alias, value);
            return;
        }

        foreach (var argument in invocation.Arguments)
        {
            if (argument.Value.Type is { IsReferenceType: true })
            {
                Change(argument.Value, shape => shape.WithElements(value));
            }
        }
    }

    /// <summary>Changes what is known of the object that an expression names: the variable it is in, and the temporary that stands for it.</summary>
    private void Change(IOperation holder, Func<FlowShape, FlowShape> change)
    {
        switch (holder)
        {
            case ILocalReferenceOperation local:
                var before = OfLocal(local);
                _state = _state.With(local.Local, Changed(before, local.Type, change));
                ChangeAliases(before, local.Local, change);
                break;
            case IParameterReferenceOperation parameter:
                var given = OfParameter(parameter);
                _state = _state.With(parameter.Parameter, Changed(given, parameter.Type, change));
                ChangeAliases(given, parameter.Parameter, change);
                break;
            case IFlowCaptureReferenceOperation capture:
                _state = _state.With(capture.Id, Changed(OfCapture(capture), capture.Type, change));
                if (_captured.TryGetValue(capture.Id, out var captured) && captured is not IFlowCaptureReferenceOperation)
                {
                    Change(captured, change);
                }

                break;
            case IConversionOperation { OperatorMethod: null } conversion:
                Change(conversion.Operand, change);
                break;

            case IArrayElementReferenceOperation element:
                ChangeElement(OfArrayElement(element), element.Type, change, changed => Change(element.ArrayReference, shape => shape.WithElements(changed)));
                break;
            case IPropertyReferenceOperation { Arguments.IsEmpty: false, Instance: { } container } indexer when !IsSource(indexer.Property.ContainingAssembly):
                ChangeElement(OfIndexer(indexer, Value(container)), indexer.Type, change, changed => AssignIndexer(indexer, container, changed));
                break;

            // The chain of a fluent receiver, sb.Append(a).Append(b), and members of members.
            case IInvocationOperation { Instance: { } receiver, TargetMethod.Name: not WellKnown.Clone } chained when SymbolEqualityComparer.Default.Equals(receiver.Type, chained.Type):
                Change(receiver, change);
                break;
            // What is written to a channel is read from it.
            case IPropertyReferenceOperation { Instance: { } channel, Property: { Name: "Writer", ContainingType: { Name: "Channel", Arity: 2 }, Type: { } writer } } end:
                var sent = ElementsOf(FlowValue.Of(change(new FlowShape(writer))), end.Syntax);
                Change(channel, shape => shape.WithElements(sent));
                break;
            case IMemberReferenceOperation { Instance: { } owner } member:
                var inner = Changed(Written(Value(owner), member.Member) ?? OwnState(member) ?? _context.OfType(member.Type, member.Syntax), member.Type, change);
                AssignMember(member, inner);
                break;
            case IMemberReferenceOperation { Instance: null } member:
                AssignMember(member, Changed(OwnState(member) ?? _context.OfType(member.Type, member.Syntax), member.Type, change));
                break;
        }
    }

    /// <summary>An element that is changed where it is, and wherever else the same object is held.</summary>
    private void ChangeElement(FlowValue before, ITypeSymbol? type, Func<FlowShape, FlowShape> change, Action<FlowValue> put)
    {
        ChangeAliases(before, variable: null, change);
        put(Changed(before, type, change));
    }

    /// <summary>Other variables that hold the very object that was changed, and objects in them that do.</summary>
    private void ChangeAliases(FlowValue before, ISymbol? variable, Func<FlowShape, FlowShape> change)
    {
        foreach (var shape in before.Shapes)
        {
            if (shape.Identity is not { } identity)
            {
                continue;
            }

            foreach (var pair in _state.Variables)
            {
                if (!SymbolEqualityComparer.Default.Equals(pair.Key, variable) && pair.Value.Replace(identity, change) is var changed && !ReferenceEquals(changed, pair.Value))
                {
                    _state = _state.With(pair.Key, changed);
                }
            }
        }
    }

    private static FlowValue Changed(FlowValue value, ITypeSymbol? type, Func<FlowShape, FlowShape> change)
    {
        var shapes = value.Shapes.IsEmpty && type is not null ? [new FlowShape(type)] : value.Shapes;
        var builder = System.Collections.Immutable.ImmutableArray.CreateBuilder<FlowShape>(shapes.Length);
        foreach (var shape in shapes)
        {
            builder.Add(change(shape));
        }

        return value with { Shapes = builder.MoveToImmutable() };
    }
}
