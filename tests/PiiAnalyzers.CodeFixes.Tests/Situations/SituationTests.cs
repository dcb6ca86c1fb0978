using Microsoft.CodeAnalysis.CodeFixes;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Situations;

/// <summary>Every fix in every situation.</summary>
public class SituationTests
{
    private static readonly Dictionary<Type, SituationCase[]> Table = typeof(SituationTests).Assembly.GetTypes()
        .Where(static type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ISituations)))
        .Select(static type => (ISituations)Activator.CreateInstance(type)!)
        .ToDictionary(static situations => situations.Fix, static situations => situations.Cases.ToArray());

    public static TheoryData<string, Situation, int> Cases { get; } =
        [.. Table.SelectMany(static entry => entry.Value.Select(situation => (entry.Key.Name, situation.Situation, situation.Line)))];

    public static TheoryData<Type> Providers => FixProviderTests.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public void Fix_has_a_case_for_each_situation(Type provider)
        => Assert.Empty(Enum.GetValues<Situation>().Except(Table.GetValueOrDefault(provider, []).Select(static situation => situation.Situation)));

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Fix_copes_with(string provider, Situation situation, int line)
    {
        var (fix, cases) = Table.Single(entry => entry.Key.Name == provider);
        var run = typeof(SituationTests).GetMethod(nameof(RunAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(fix);
        return (Task)run.Invoke(null, [cases.Single(found => found.Situation == situation && found.Line == line)])!;
    }

    private static Task RunAsync<TFix>(SituationCase situation)
        where TFix : CodeFixProvider, new()
        => Fix<TFix>.VerifyBesideDomain(situation.Before, situation.After, configure: test =>
        {
            test.DisabledDiagnostics.AddRange(["CS0169", "CS0414", "CS0649", "CS8981", "CS8625"]);
            if (situation.Batch is not null)
            {
                test.BatchFixedState.Sources.Add(situation.Batch);
                test.BatchFixedState.Sources.Add(("/0/Domain.cs", RuleTest.Domain));
            }
        });
}

/// <summary>The cases of one fix.</summary>
internal interface ISituations
{
    Type Fix { get; }

    IEnumerable<SituationCase> Cases { get; }
}
