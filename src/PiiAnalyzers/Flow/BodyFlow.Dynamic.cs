using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Flow;

/// <summary>Members that are found by their names when the code runs: dynamic ones, and those that reflection reads.</summary>
internal sealed partial class BodyFlow
{
    /// <summary>A member of an object that is known here: what the object's type declares by the name, or what was put there under it.</summary>
    private FlowValue OfDynamicMember(IDynamicMemberReferenceOperation reference)
    {
        var instance = Value(reference.Instance);
        var key = _context.DynamicMember(reference.MemberName);
        var result = FlowValue.Clean;
        foreach (var shape in instance.Shapes)
        {
            if (shape.Members.TryGetValue(key, out var put))
            {
                result = result.Join(put);
            }
            else if (MemberNamed(shape.Type, reference.MemberName) is { } member)
            {
                result = result.Join(ReadMember(FlowValue.Of(shape), member, reference.Syntax));
            }
        }

        return result.MovedTo(reference.Syntax);
    }

    private void AssignDynamicMember(IOperation bag, string name, FlowValue value)
    {
        var key = _context.DynamicMember(name);
        Change(bag, shape => shape.Keep(key, value));
    }

    /// <summary>A call that has a dynamic argument: the method is the one of that name that takes as many.</summary>
    private FlowValue InvokeDynamically(IDynamicInvocationOperation invocation)
    {
        AfterChildren(invocation, FlowValue.Clean);
        if (invocation.Operation is IDynamicMemberReferenceOperation { ContainingType: { } type, MemberName: var name })
        {
            foreach (var member in type.GetMembers(name))
            {
                if (member is IMethodSymbol method && method.Parameters.Length == invocation.Arguments.Length && _context.Sinks.Find(method) is not null)
                {
                    Collect(method, receiver: null, [.. invocation.Arguments.Select((argument, index) => new FlowArgument(argument, index, Value(argument), default))]);
                    break;
                }
            }
        }

        return FlowValue.Clean;
    }

    /// <summary>Reflection over a type that is named, or the declared type of an object: which members, and what they hold of an object. Null for all else.</summary>
    private FlowValue? OfReflection(IInvocationOperation invocation, FlowValue instance, ImmutableArray<FlowArgument> arguments)
    {
        var method = invocation.TargetMethod;
        switch (method)
        {
            case { Name: "GetProperty" or "GetField", ContainingType: { Name: "Type", ContainingNamespace.Name: "System" } }
                when arguments is [{ Operation.ConstantValue: { HasValue: true, Value: string name } }, ..]:
                return ReflectedType(invocation.Instance) is { } type && MemberNamed(type, name) is { } member && invocation.Type is { } info
                    ? FlowValue.Of(Described(new FlowShape(info), member))
                    : null;
            case { Name: "GetProperties" or "GetFields", ContainingType: { Name: "Type", ContainingNamespace.Name: "System" } }:
                return ReflectedType(invocation.Instance) is INamedTypeSymbol owner && invocation.Type is IArrayTypeSymbol array
                    ? FlowValue.Of(new FlowShape(array).WithElements(FlowValue.Of(AllMembers(owner).Aggregate(new FlowShape(array.ElementType), Described))))
                    : null;
            case { Name: "GetValue", ContainingType: { Name: "PropertyInfo" or "FieldInfo", ContainingNamespace.Name: "Reflection" } } when arguments is [var target, ..]:
                var result = FlowValue.Clean;
                foreach (var shape in instance.Shapes)
                {
                    foreach (var pair in shape.Members)
                    {
                        result = pair.Key is IPropertySymbol or IFieldSymbol ? result.Join(ReadMember(target.Value, pair.Key, invocation.Syntax)) : result;
                    }
                }

                return result.MovedTo(invocation.Syntax);
            default:
                return null;
        }
    }

    /// <summary>What describes a member is told by the member; it holds nothing of any object.</summary>
    private static FlowShape Described(FlowShape info, ISymbol member) => info.Keep(member.OriginalDefinition, FlowValue.Clean);

    private FlowValue ReadMember(FlowValue instance, ISymbol member, SyntaxNode place)
        => Written(instance, member) is { } written ? written
            : Declared(member, place) ?? FlowSteps.Member(_context, instance, member, place);

    private static ITypeSymbol? ReflectedType(IOperation? type) => type switch
    {
        ITypeOfOperation named => named.TypeOperand,
        IInvocationOperation { TargetMethod: { Name: "GetType", Parameters.IsEmpty: true }, Instance.Type: { } declared } => declared,
        _ => null,
    };

    private static ISymbol? MemberNamed(ITypeSymbol type, string name)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers(name))
            {
                if (IsReadable(member))
                {
                    return member;
                }
            }
        }

        return null;
    }

    private static IEnumerable<ISymbol> AllMembers(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (IsReadable(member))
                {
                    yield return member;
                }
            }
        }
    }

    private static bool IsReadable(ISymbol member) => member is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false };
}
