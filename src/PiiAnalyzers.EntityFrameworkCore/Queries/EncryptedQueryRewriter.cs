using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Queries;

/// <summary>
/// Turns an equality with a searchable property into one with its blind index. What a condition, an order or a grouping asks of an encrypted property beyond that, the
/// database would answer about ciphertext; it is refused.
/// </summary>
internal sealed class EncryptedQueryRewriter(EncryptedModel model) : ExpressionVisitor
{
    /// <summary>What asks the database something about the value that a lambda gives: the operator and the lambdas.</summary>
    private static readonly Dictionary<string, Range> Asking = new(StringComparer.Ordinal)
    {
        ["Where"] = 1.., ["Any"] = 1.., ["All"] = 1.., ["Count"] = 1.., ["LongCount"] = 1.., ["First"] = 1.., ["FirstOrDefault"] = 1.., ["Single"] = 1..,
        ["SingleOrDefault"] = 1.., ["Last"] = 1.., ["LastOrDefault"] = 1.., ["SkipWhile"] = 1.., ["TakeWhile"] = 1..,
        ["OrderBy"] = 1..2, ["OrderByDescending"] = 1..2, ["ThenBy"] = 1..2, ["ThenByDescending"] = 1..2, ["GroupBy"] = 1..2, ["DistinctBy"] = 1..2,
        ["Join"] = 2..4, ["GroupJoin"] = 2..4, ["LeftJoin"] = 2..4, ["RightJoin"] = 2..4,
        ["Sum"] = 1.., ["Average"] = 1.., ["Min"] = 1.., ["Max"] = 1.., ["MinBy"] = 1..2, ["MaxBy"] = 1..2,
    };

    private string? _asking;

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var declaring = node.Method.DeclaringType;
        if ((declaring == typeof(Queryable) || declaring == typeof(Enumerable)) && Asking.TryGetValue(node.Method.Name, out var range))
        {
            return VisitOperator(node, range);
        }

        if (node.Method.Name is "ExecuteUpdate" && node.Arguments is [var source, var setters])
        {
            var visited = Visit(source);
            return node.Update(null, [visited, Asked("ExecuteUpdate", () => Visit(setters))]);
        }

        return Equality(node) ?? Containment(node) ?? Emptiness(node) ?? (EncryptedAccess.Of(node, model) is { } access ? VisitAccess(node, access) : base.VisitMethodCall(node));
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual
            && Compare(node.Left, node.Right, node.NodeType == ExpressionType.Equal ? "==" : "!=") is var (left, right))
        {
            return node.NodeType == ExpressionType.Equal ? Expression.Equal(left, right) : Expression.NotEqual(left, right);
        }

        return base.VisitBinary(node);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        // Whether there is a value at all, the column tells.
        if (node is { Member.Name: "HasValue", Expression: { } nullable } && Nullable.GetUnderlyingType(nullable.Type) is not null && EncryptedAccess.Of(nullable, model) is not null)
        {
            return node;
        }

        return EncryptedAccess.Of(node, model) is { } access ? VisitAccess(node, access) : base.VisitMember(node);
    }

    private Expression VisitAccess(Expression node, EncryptedAccess access) => _asking is null ? node : throw Refusal(access.Property, _asking);

    private Expression VisitOperator(MethodCallExpression node, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(Math.Max(node.Arguments.Count, range.End.IsFromEnd ? range.Start.Value : range.End.Value));
        var arguments = new Expression[node.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = node.Arguments[i];
            arguments[i] = i >= start && i < start + length ? Asked(node.Method.Name, () => Visit(argument)) : Visit(argument);
        }

        return node.Update(node.Object, arguments);
    }

    private Expression Asked(string operation, Func<Expression> visit)
    {
        var outer = _asking;
        _asking = operation;
        try
        {
            return visit();
        }
        finally
        {
            _asking = outer;
        }
    }

    /// <summary><c>Equals</c> in its forms. A comparison that is given along is that of the index, which knows no case.</summary>
    private Expression? Equality(MethodCallExpression node)
    {
        if (node.Method.Name != "Equals" || node.Method.ReturnType != typeof(bool))
        {
            return null;
        }

        var (left, right) = (node.Object, node.Arguments) switch
        {
            ({ } instance, [var other]) => (instance, other),
            ({ } instance, [var other, { Type: var type }]) when type == typeof(StringComparison) => (instance, other),
            (null, [var one, var other]) => (one, other),
            (null, [var one, var other, { Type: var type }]) when type == typeof(StringComparison) => (one, other),
            _ => default,
        };
        return left is not null && Compare(left, right!, "Equals") is var (first, second) ? Expression.Equal(first, second) : null;
    }

    /// <summary><c>values.Contains(c.Email)</c>: an equality with each.</summary>
    private MethodCallExpression? Containment(MethodCallExpression node)
    {
        if (node.Method.Name != "Contains" || node.Method.DeclaringType == typeof(string))
        {
            return null;
        }

        for (var i = 0; i < node.Arguments.Count; i++)
        {
            if (Searched(node.Arguments[i], "Contains") is { } access)
            {
                var arguments = node.Arguments.Select((argument, at) => at == i ? access.ToIndex(argument.Type) : Value(argument, access)).ToArray();
                return node.Update(node.Object is { } values ? Value(values, access) : null, arguments);
            }
        }

        return null;
    }

    /// <summary><c>string.IsNullOrEmpty</c> and its like.</summary>
    private BinaryExpression? Emptiness(MethodCallExpression node)
        => node.Method.DeclaringType == typeof(string) && node.Method.Name is nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace)
            && node.Arguments is [var text] && Searched(text, node.Method.Name) is { } access
            ? Expression.OrElse(Expression.Equal(text, Expression.Constant(null, text.Type)), Expression.Equal(access.ToIndex(typeof(string)), Expression.Constant("")))
            : null;

    /// <summary>The two sides to compare instead, or null where no encrypted property is compared.</summary>
    private (Expression Left, Expression Right)? Compare(Expression left, Expression right, string operation)
    {
        if (IsNull(left) || IsNull(right))
        {
            var other = IsNull(left) ? right : left;
            return EncryptedAccess.Of(other, model) is null ? null : (left, right);
        }

        var (one, two) = (Searched(left, operation), Searched(right, operation));
        if (one is null && two is null)
        {
            return null;
        }

        if (one is { } first && two is { } second)
        {
            return first.Property.Property == second.Property.Property
                ? (first.ToIndex(first.Property.IndexProperty!.ClrType), second.ToIndex(second.Property.IndexProperty!.ClrType))
                : throw new InvalidOperationException($"{first.Property.Name} and {second.Property.Name} are encrypted and have indexes of different keys, so the database cannot compare them.");
        }

        return one is { } only ? (only.ToIndex(left.Type), Typed(Value(right, only), left.Type)) : (Typed(Value(left, two!.Value), right.Type), two.Value.ToIndex(right.Type));
    }

    /// <summary>A searchable access; trimming and changing the case before a comparison say nothing that the index does not do itself.</summary>
    private EncryptedAccess? Searched(Expression expression, string operation)
    {
        var searched = EncryptedAccess.Unconverted(expression);
        var isChanged = false;
        while (searched is MethodCallExpression { Object: { } instance, Arguments.Count: 0, Method: { Name: "Trim" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant", DeclaringType: var declaring } }
            && declaring == typeof(string))
        {
            searched = EncryptedAccess.Unconverted(instance);
            isChanged = true;
        }

        if (EncryptedAccess.Of(searched, model) is not { } access)
        {
            return null;
        }

        return access.Property.IndexProperty is not null && !(isChanged && model.HasOwnNormalizer) ? access : throw Refusal(access.Property, operation);
    }

    /// <summary>What is compared with is hashed before it is sent, so it has to be known before.</summary>
    private static Expression Value(Expression expression, EncryptedAccess access)
        => RowDependence.Of(expression)
            ? throw new InvalidOperationException($"{access.Property.Name} is stored encrypted, so it can be compared with a value, and not with what the database finds in a row.")
            : expression;

    /// <summary>As the type of the index. EF Core hashes a parameter of that type; one that is declared as an object it would send as it is.</summary>
    private static Expression Typed(Expression expression, Type type)
    {
        if (type != typeof(object) && EncryptedAccess.Unconverted(expression) is var inner && inner.Type == typeof(object))
        {
            return inner is QueryParameterExpression parameter
                ? new QueryParameterExpression(parameter.Name, type)
                : inner is ConstantExpression constant ? Expression.Constant(constant.Value, type) : throw new InvalidOperationException("An encrypted property is compared with an object. Convert it to the type of the property.");
        }

        return expression.Type == type || type.IsAssignableFrom(expression.Type) ? expression : Expression.Convert(EncryptedAccess.Unconverted(expression), type);
    }

    private static bool IsNull(Expression expression) => EncryptedAccess.Unconverted(expression) is ConstantExpression { Value: null } or DefaultExpression { Type.IsValueType: false };

    private static InvalidOperationException Refusal(EncryptedProperty property, string operation)
        => new($"{property.Name} is stored encrypted, so '{operation}' cannot be answered by the database: "
            + (property.IndexProperty is null && operation is "==" or "!=" or "Equals" or "Contains"
                ? "make it [Encrypted(Searchable = true)]."
                : operation == "ExecuteUpdate" ? "each value is encrypted for its row. Load the entities and save them." : "load the rows and ask the question in memory."));
}
