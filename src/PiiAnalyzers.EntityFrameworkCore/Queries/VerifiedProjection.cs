using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Queries;

/// <summary>
/// Checks encrypted values that a query gives out without their entity: the last projection of the query reads the seal and the key along, and the value passes through a check.
/// What the projection computes of the value is computed of the checked value, after it was read.
/// </summary>
internal static class VerifiedProjection
{
    /// <summary>Operators after a projection that give its results out as they are.</summary>
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "Take", "Skip", "AsNoTracking", "AsNoTrackingWithIdentityResolution", "AsTracking",
        "TagWith", "TagWithCallSite", "IgnoreQueryFilters", "IgnoreAutoIncludes", "AsSplitQuery", "AsSingleQuery",
    };

    public static Expression Apply(Expression query, EncryptedModel model)
    {
        if (query is not MethodCallExpression { Object: null } call || call.Arguments.Count == 0)
        {
            return query;
        }

        if (call.Method.DeclaringType == typeof(Queryable) && SelectorOf(call) is var at and > 0)
        {
            var arguments = call.Arguments.ToArray();
            arguments[at] = new Verification(model).Visit(arguments[at]);
            return call.Update(null, arguments);
        }

        // With a condition the operator is asked something; then it is no operator that only passes on.
        return Passing.Contains(call.Method.Name) && !call.Arguments.Skip(1).Any(static argument => argument is UnaryExpression { NodeType: ExpressionType.Quote })
            ? call.Update(null, call.Arguments.Skip(1).Prepend(Apply(call.Arguments[0], model)))
            : query;
    }

    /// <summary>The value, when it is that of its row.</summary>
    public static T Check<T>(T value, byte[]? seal, object?[] key, int id)
    {
        if (value is not null || seal is not null)
        {
            EncryptedProperty.WithId(id).Verify(value, seal, key);
        }

        return value;
    }

    private static int SelectorOf(MethodCallExpression call) => (call.Method.Name, call.Arguments.Count) switch
    {
        ("Select", 2) => 1,
        ("SelectMany", 3) => 2,
        ("Join" or "LeftJoin" or "RightJoin", 5) => 4,
        _ => 0,
    };

    private sealed class Verification(EncryptedModel model) : ExpressionVisitor
    {
        private bool _isInside;

        /// <summary>The outer lambda only: what a lambda inside it gives is asked of the database.</summary>
        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            if (_isInside)
            {
                return node;
            }

            _isInside = true;
            var visited = base.VisitLambda(node);
            _isInside = false;
            return visited;
        }

        protected override Expression VisitMember(MemberExpression node)
            => node.Member.Name is "Value" or "HasValue" && node.Expression is { } nullable && Nullable.GetUnderlyingType(nullable.Type) is not null
                ? base.VisitMember(node)
                : Verified(node) ?? base.VisitMember(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) => Verified(node) ?? base.VisitMethodCall(node);

        private MethodCallExpression? Verified(Expression node)
        {
            if (EncryptedAccess.Of(node, model) is not { Property: { SealProperty: { } seal, Key: { } key } property } access)
            {
                return null;
            }

            // Where a join has no row, the key has no value.
            var parts = key.Properties.Select(part => (Expression)Expression.Convert(
                Expression.Convert(Read(access.Entity, part.Name, part.ClrType), part.ClrType.IsValueType && Nullable.GetUnderlyingType(part.ClrType) is null ? typeof(Nullable<>).MakeGenericType(part.ClrType) : part.ClrType),
                typeof(object)));
            return Expression.Call(
                typeof(VerifiedProjection),
                nameof(Check),
                [node.Type],
                node,
                Read(access.Entity, seal.Name, typeof(byte[])),
                Expression.NewArrayInit(typeof(object), parts),
                Expression.Constant(property.Id));
        }

        private static MethodCallExpression Read(Expression entity, string name, Type type) => Expression.Call(typeof(EF), nameof(EF.Property), [type], entity, Expression.Constant(name));
    }
}
