using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PiiAnalyzers.EntityFrameworkCore.Values;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>The codec of a property's type, where the model converts it first with that conversion; and its text, where it is one.</summary>
internal sealed record ModelCodec<TModel>(ClearCodec<TModel> Values, Func<TModel, string>? Text)
{
    public static ModelCodec<TModel> Own() => new(ClearCodecs.For<TModel>(), typeof(TModel) == typeof(string) ? static value => (string)(object)value! : null);

    public static ModelCodec<TModel> Over<TClear>(ValueConverter<TModel, TClear> first)
    {
        var inner = ClearCodecs.For<TClear>();
        var to = first.ConvertToProviderTyped;
        var from = first.ConvertFromProviderTyped;
        return new(
            new(value => inner.Encode(to(value)), bytes => from(inner.Decode(bytes)), text => from(inner.Parse(text)), inner.Size),
            typeof(TClear) == typeof(string) ? value => (string)(object)to(value)! : null);
    }
}
