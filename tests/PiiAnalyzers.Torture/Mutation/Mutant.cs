namespace PiiAnalyzers.Torture.Mutation;

/// <summary>One source to analyse, and all that is needed to make it again.</summary>
/// <param name="Index">Its number in the run of <paramref name="Seed"/>.</param>
/// <param name="World">Which set of references and helpers it is compiled with.</param>
/// <param name="Script">Whether it is parsed as a script.</param>
internal sealed record Mutant(int Seed, int Index, string Unit, string Kind, string Text, int World, bool Script)
{
    public override string ToString() => $"mutant {Index} of seed {Seed} ({Kind}, {Unit}, world {World}{(Script ? ", script" : "")})";
}
