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
