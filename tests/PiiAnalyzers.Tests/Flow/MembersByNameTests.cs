using PiiAnalyzers.Flow;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Flow;

/// <summary>Members are found by the name that a call has.</summary>
public class MembersByNameTests
{
    private const string Source = """
        namespace N.M
        {
            public interface IShow<T> { void Show(T text); string Text { get; } string this[int i] { get; } static abstract T operator +(IShow<T> a, int b); }
            public class One : IShow<string> { public void Show(string text) { } public string Text => ""; public string this[int i] => ""; static string IShow<string>.operator +(IShow<string> a, int b) => ""; }
            public class Two : IShow<N.M.One> { void IShow<N.M.One>.Show(N.M.One text) { } string IShow<N.M.One>.Text => ""; string IShow<N.M.One>.this[int i] => ""; static One IShow<N.M.One>.operator +(IShow<N.M.One> a, int b) => null!; }
            public class Other { public int Show; public event System.Action? Text; public class Nested { public void Show() { } } }
        }
        """;

    [Theory]
    [InlineData("Show", 4)]
    [InlineData("Text", 3)]
    [InlineData("this[]", 3)]
    [InlineData("op_Addition", 3)]
    [InlineData("N.M.IShow<N.M.One>.Show", 4)]
    [InlineData("Shows", 0)]
    [InlineData("show", 0)]
    public void Methods_and_properties_are_found(string name, int count)
        => Assert.Equal(count, new MembersByName(GeneratorRunner.Compile([Source])).Named(name, TestContext.Current.CancellationToken).Count);

    [Fact]
    public void Others_than_asked_for_are_left_out()
    {
        var members = new MembersByName(GeneratorRunner.Compile([Source]), "Te");
        Assert.Empty(members.Named("Show", TestContext.Current.CancellationToken));
        Assert.Equal(2, members.Named("Text", TestContext.Current.CancellationToken).Count);
    }

    [Fact]
    public void Cancelled_search_is_made_again()
    {
        var members = new MembersByName(GeneratorRunner.Compile([Source]));
        Assert.ThrowsAny<OperationCanceledException>(() => members.Named("Show", new CancellationToken(canceled: true)));
        Assert.Equal(4, members.Named("Show", TestContext.Current.CancellationToken).Count);
    }
}
