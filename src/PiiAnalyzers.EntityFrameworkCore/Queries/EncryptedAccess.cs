using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Queries;

/// <summary>An expression that reads an encrypted property, and the entity that it reads it from.</summary>
internal readonly record struct EncryptedAccess(EncryptedProperty Property, Expression Entity)
{
    /// <summary>Resolves <c>c.Email</c>, <c>o.ShipTo.Street</c> and <c>EF.Property&lt;string&gt;(c, "Email")</c>, through conversions and <c>.Value</c>.</summary>
    public static EncryptedAccess? Of(Expression expression, EncryptedModel model)
    {
        expression = Unconverted(expression);
        var (instance, name) = Read(expression);
        if (instance is null)
        {
            return null;
        }

        if (name == "Value" && Nullable.GetUnderlyingType(instance.Type) is not null)
        {
            return Of(instance, model);
        }

        foreach (var property in model.Named(name!))
        {
            if (EntityOf(instance, property.Property.DeclaringType) is { } entity)
            {
                return new(property, entity);
            }
        }

        return null;
    }

    /// <summary>Reads the blind index in its place, as the same type.</summary>
    public Expression ToIndex(Type type)
    {
        var index = Property.IndexProperty!;
        Expression read = Expression.Call(typeof(EF), nameof(EF.Property), [index.ClrType], Entity, Expression.Constant(index.Name));
        return read.Type == type ? read : Expression.Convert(read, type);
    }

    private static (Expression? Instance, string? Name) Read(Expression expression) => expression switch
    {
        MemberExpression { Expression: { } instance } member => (instance, member.Member.Name),
        MethodCallExpression { Method: { Name: nameof(EF.Property), DeclaringType: { } declaring }, Arguments: [var instance, ConstantExpression { Value: string name }] }
            when declaring == typeof(EF) => (instance, name),
        _ => default,
    };

    /// <summary>The expression of the entity, when an expression can be a value of the declaring type: for a complex type that of the entity which holds it.</summary>
    private static Expression? EntityOf(Expression instance, IReadOnlyTypeBase declaring)
    {
        var seen = Uninterfaced(instance);
        if (!seen.Type.IsAssignableFrom(declaring.ClrType) && !declaring.ClrType.IsAssignableFrom(seen.Type))
        {
            return null;
        }

        if (declaring is not IReadOnlyComplexType { ComplexProperty: var complex })
        {
            return seen;
        }

        var (holder, name) = Read(Unconverted(seen));
        if (name == "Value" && holder is { } nullable && Nullable.GetUnderlyingType(nullable.Type) is not null)
        {
            (holder, name) = Read(Unconverted(nullable));
        }

        return holder is not null && name == complex.Name ? EntityOf(holder, complex.DeclaringType) : null;
    }

    public static Expression Unconverted(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs, Operand: var operand })
        {
            expression = operand;
        }

        return expression;
    }

    /// <summary>Without a conversion to an interface or to object; one to a derived type tells which property is meant.</summary>
    private static Expression Uninterfaced(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } conversion && (conversion.Type.IsInterface || conversion.Type == typeof(object)))
        {
            expression = conversion.Operand;
        }

        return expression;
    }
}
