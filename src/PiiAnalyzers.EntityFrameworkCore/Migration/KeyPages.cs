using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PiiAnalyzers.EntityFrameworkCore.Migration;

/// <summary>Reads the entities of a type page by page in the order of their primary key. A page begins after the last key of the one before, so rows that come and go shift nothing.</summary>
internal sealed class KeyPages<T>(DbContext context, IEntityType type, int size)
    where T : class
{
    private readonly IReadOnlyList<IProperty> _key = type.FindPrimaryKey()!.Properties;
    private object?[]? _last;

    public Task<List<T>> ReadAsync(CancellationToken cancellationToken)
    {
        var set = (type.HasSharedClrType ? context.Set<T>(type.Name) : context.Set<T>()).IgnoreQueryFilters().IgnoreAutoIncludes().AsTracking();
        var entity = Expression.Parameter(typeof(T), "entity");
        var query = _last is null ? set : set.Where(Expression.Lambda<Func<T, bool>>(After(entity, 0), entity));
        for (var i = 0; i < _key.Count; i++)
        {
            query = query.Provider.CreateQuery<T>(Expression.Call(
                typeof(Queryable),
                i == 0 ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy),
                [typeof(T), _key[i].ClrType],
                query.Expression,
                Expression.Quote(Expression.Lambda(Part(entity, i), entity))));
        }

        return query.Take(size).ToListAsync(cancellationToken);
    }

    /// <summary>Called when the entities are done with.</summary>
    public void MoveAfter(List<T> entities)
    {
        if (entities is [.., var last])
        {
            var entry = context.Entry(last);
            _last = [.. _key.Select(part => entry.Property(part).CurrentValue)];
        }
    }

    /// <summary>key[i] > last[i], or equal and the parts behind it greater.</summary>
    private Expression After(ParameterExpression entity, int i)
    {
        var part = Part(entity, i);
        var last = Expression.Field(Expression.Constant(Activator.CreateInstance(typeof(KeyBox<>).MakeGenericType(part.Type), _last![i])), "Value");
        var greater = Greater(part, last);
        return i == _key.Count - 1 ? greater : Expression.OrElse(greater, Expression.AndAlso(Expression.Equal(part, last), After(entity, i + 1)));
    }

    private Expression Greater(Expression part, Expression last)
    {
        if (part.Type == typeof(string))
        {
            return Expression.GreaterThan(Expression.Call(typeof(string), nameof(string.Compare), null, part, last), Expression.Constant(0));
        }

        return part.Type.GetMethod(nameof(IComparable.CompareTo), [part.Type]) is { } compare && !HasOperator(part.Type)
            ? Expression.GreaterThan(Expression.Call(part, compare, last), Expression.Constant(0))
            : HasOperator(part.Type) ? Expression.GreaterThan(part, last)
            : throw new NotSupportedException($"The key of '{type.DisplayName()}' has a part of type '{part.Type}', which has no order. ReencryptAsync goes through the rows in the order of their key.");
    }

    private static bool HasOperator(Type type) => (type.IsPrimitive && type != typeof(bool)) || type == typeof(decimal) || (type != typeof(Guid) && type.GetMethod("op_GreaterThan", [type, type]) is not null);

    private MethodCallExpression Part(ParameterExpression entity, int i) => Expression.Call(typeof(EF), nameof(EF.Property), [_key[i].ClrType], entity, Expression.Constant(_key[i].Name));
}

/// <summary>Holds a value so that EF Core reads it as a parameter of the query.</summary>
internal sealed class KeyBox<TValue>(TValue value)
{
    public readonly TValue Value = value;
}
