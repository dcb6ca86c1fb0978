using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Calls that take out of their collection all that is in it, or put something into one without a type.</summary>
internal sealed partial class BodyFlow
{
    /// <summary>The collection that a call empties: <c>list.Clear()</c>, <c>Array.Clear(buffer)</c>.</summary>
    private static (IOperation Holder, FlowValue Value)? Cleared(IInvocationOperation invocation, FlowValue instance, ImmutableArray<FlowArgument> arguments) => invocation switch
    {
        { TargetMethod: { Name: "Clear", ContainingType.SpecialType: SpecialType.System_Array } } when arguments is [var array]
            => (array.Operation is IConversionOperation { OperatorMethod: null, Operand: { } operand } ? operand : array.Operation, array.Value),
        { TargetMethod: { Name: "Clear", Parameters.IsEmpty: true, ContainingType.Name: not "StringBuilder" }, Instance: { } collection } when TypeShapes.ElementType(collection.Type) is not null => (collection, instance),
        _ => null,
    };

    /// <summary>Whether a call puts its arguments into a collection that does not say of what it is one.</summary>
    private static bool AddsToUntyped(IMethodSymbol method)
        => method is { Name: "Add" or "Push" or "Enqueue" or "Insert" or "Set", IsStatic: false, ContainingType: { IsGenericType: false, ContainingNamespace: { } space } }
        && (space is { Name: "Collections", ContainingNamespace.Name: "System" } || space is { Name: "Specialized", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } });

    /// <summary>A builder or collection that is cleared is empty in every variable that holds it and no other.</summary>
    private void Empty(IOperation holder, FlowValue before)
    {
        Assign(holder, Emptied(before));
        foreach (var pair in _state.Variables)
        {
            if (pair.Value.Shapes.Length == 1 && IsSameObject(before, pair.Value))
            {
                _state = _state.With(pair.Key, Emptied(pair.Value));
            }
        }
    }

    private static FlowValue Emptied(FlowValue value) => value with
    {
        Tokens = value.Tokens.RemoveAll(static token => !IsObject(token)),
        Shapes = [.. value.Shapes.Select(static shape => TypeShapes.ElementType(shape.Type) is null ? shape : new FlowShape(shape.Type) { Identity = shape.Identity, Elements = FlowValue.Clean })],
    };
}
