using PiiAnalyzers.Flow;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Flow;

/// <summary>Questions about the places of a graph: each place gives what it has and what the places give that it leads to.</summary>
public class QuestionsTests
{
    private readonly Links _links = new FlowContext(GeneratorRunner.Compile([""], references: TestReferences.All), new FlowLimits(MaxCallDepth: 5000)).Links;

    private int _computed;

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("c")]
    [InlineData("d")]
    public void Places_that_lead_to_each_other_give_the_same_whoever_is_asked_first(string first)
    {
        var graph = new Dictionary<string, string[]> { ["a"] = ["b"], ["b"] = ["c", "d"], ["c"] = ["a"], ["d"] = ["b"], ["e"] = [] };
        var has = new Dictionary<string, WriterTargetKinds> { ["a"] = WriterTargetKinds.File, ["d"] = WriterTargetKinds.Console };
        Assert.Equal(WriterTargetKinds.File | WriterTargetKinds.Console, Ask(new(_links), first, graph, has));
        foreach (var place in (string[])["a", "b", "c", "d"])
        {
            Assert.Equal(WriterTargetKinds.File | WriterTargetKinds.Console, _links.Answers[place]);
        }

        // All of it is final: nothing is asked again.
        _computed = 0;
        Assert.Equal(WriterTargetKinds.File | WriterTargetKinds.Console, Ask(new(_links), "c", graph, has));
        Assert.Equal(0, _computed);
        Assert.Equal(WriterTargetKinds.None, Ask(new(_links), "e", graph, has));
    }

    [Fact]
    public void Questions_outside_of_a_ring_are_answered_once()
    {
        var graph = new Dictionary<string, string[]> { ["in"] = ["a", "a"], ["a"] = ["b", "out"], ["b"] = ["a"], ["out"] = [] };
        Assert.Equal(WriterTargetKinds.File, Ask(new(_links), "in", graph, new() { ["out"] = WriterTargetKinds.File }));

        // Each place of the ring once a round, and a second round that finds nothing new; the others once.
        Assert.Equal(2 + (2 * 2), _computed);
    }

    [Fact]
    public void Answer_beyond_the_limit_is_not_kept()
    {
        var links = new FlowContext(GeneratorRunner.Compile([""], references: TestReferences.All), new FlowLimits(MaxCallDepth: 3)).Links;
        var graph = Chain(5);
        var questions = new Questions(links);
        Assert.Equal(WriterTargetKinds.None, Ask(questions, "0", graph, new() { ["4"] = WriterTargetKinds.File }));
        Assert.True(questions.Bounds > 0);
        Assert.DoesNotContain("0", links.Answers.Keys);

        // Asked from further in, it can see.
        Assert.Equal(WriterTargetKinds.File, Ask(questions, "2", graph, new() { ["4"] = WriterTargetKinds.File }));
        Assert.Equal(WriterTargetKinds.File, Ask(questions, "0", graph, new() { ["4"] = WriterTargetKinds.File }));
    }

    [Fact]
    public void Long_chain_does_not_run_out_of_stack()
        => Assert.Equal(WriterTargetKinds.File, Ask(new(_links), "0", Chain(4000), new() { ["3999"] = WriterTargetKinds.File }));

    [Fact]
    public void Failure_on_a_stack_of_its_own_is_that_of_who_asked()
    {
        var graph = Chain(300);
        graph.Remove("299");
        Assert.Throws<KeyNotFoundException>(() => Ask(new(_links), "0", graph, []));
    }

    private static Dictionary<string, string[]> Chain(int length)
        => Enumerable.Range(0, length).ToDictionary(static i => i.ToString(), i => i + 1 < length ? new[] { (i + 1).ToString() } : []);

    private WriterTargetKinds Ask(Questions questions, string place, Dictionary<string, string[]> graph, Dictionary<string, WriterTargetKinds> has)
        => questions.Ask(
            place,
            WriterTargetKinds.None,
            () =>
            {
                _computed++;
                return graph[place].Aggregate(has.GetValueOrDefault(place), (kinds, next) => kinds | Ask(questions, next, graph, has));
            });
}
