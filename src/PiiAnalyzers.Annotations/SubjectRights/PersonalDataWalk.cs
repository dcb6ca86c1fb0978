using System.Runtime.CompilerServices;

namespace PiiAnalyzers;

/// <summary>A walk through objects that carry personal data. Each object is visited once, so objects may know each other.</summary>
public abstract class PersonalDataWalk
{
    private readonly HashSet<object> _visited = new(new ByReference());
    private string _path = string.Empty;

    private protected PersonalDataWalk()
    {
    }

    /// <summary>Visits an object.</summary>
    /// <param name="carrier">The object.</param>
    public void Visit(IPersonalDataCarrier? carrier)
    {
        if (carrier is not null && (carrier.GetType().IsValueType || _visited.Add(carrier)))
            VisitOne(carrier);
    }

    /// <summary>Visits the object in a member.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="carrier">The object.</param>
    public void Visit(string member, IPersonalDataCarrier? carrier)
    {
        string outer = Enter(member);
        Visit(carrier);
        _path = outer;
    }

    /// <summary>Visits the objects of a sequence in a member.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="member">The name of the member.</param>
    /// <param name="carriers">The sequence.</param>
    public void VisitAll<T>(string member, IEnumerable<T>? carriers)
    {
        if (carriers is null)
            return;

        int index = 0;
        foreach (T carrier in carriers)
            Visit(member + "[" + index++ + "]", carrier as IPersonalDataCarrier);
    }

    /// <summary>Visits what the elements of a sequence in a member lead to: lists in a list, for example.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="member">The name of the member.</param>
    /// <param name="items">The sequence.</param>
    /// <param name="visit">Visits an element: is given the walk, the name of the element and the element.</param>
    public void VisitEach<T>(string member, IEnumerable<T>? items, Action<PersonalDataWalk, string, T> visit)
    {
        if (visit is null)
            throw new ArgumentNullException(nameof(visit));
        if (items is null)
            return;

        int index = 0;
        foreach (T item in items)
            visit(this, member + "[" + index++ + "]", item);
    }

    private protected string PathOf(string member) => _path.Length == 0 ? member : _path + "." + member;

    private protected abstract void VisitOne(IPersonalDataCarrier carrier);

    private string Enter(string member)
    {
        string outer = _path;
        _path = PathOf(member);
        return outer;
    }

    // A record compares by value: two equal ones are still two.
    private sealed class ByReference : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
