using System.Diagnostics;

namespace PiiAnalyzers.Benchmarks.Runtime;

/// <summary>
/// Compares rows with the first of their group, all taking turns, so that what else the machine does falls on each of them alike. The ratio is that of the
/// fastest turns; the spread is what the middle half of the ratios of single turns covers.
/// </summary>
internal sealed class Ratios(int turns)
{
    private const int TicksOfOneTurn = 300_000;

    private readonly List<(string Group, string Name, Func<object?> Action)> _rows = [];

    public static void Run(string[] args)
    {
        var ratios = new Ratios(args.Length > 1 && int.TryParse(args[1], out int turns) ? turns : 200);
        MaskRatios.AddTo(ratios);
        ToStringRatios.AddTo(ratios);
        CategoryRatios.AddTo(ratios);
        LogRatios.AddTo(ratios);
        ratios.Print(args.Length > 2 ? args[2] : string.Empty);
    }

    public void Add(string group, string name, Func<object?> action) => _rows.Add((group, name, action));

    private void Print(string filter)
    {
        foreach (var group in _rows.Where(row => row.Group.Contains(filter, StringComparison.OrdinalIgnoreCase)).GroupBy(static row => row.Group))
        {
            Print(group.Key, [.. group.Select(static row => (row.Name, row.Action))]);
        }
    }

    private void Print(string group, (string Name, Func<object?> Action)[] rows)
    {
        var counts = rows.Select(static row => CallsOfOneTurn(row.Action)).ToArray();
        var times = rows.Select(_ => new double[turns]).ToArray();
        for (var turn = 0; turn < turns; turn++)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                times[i][turn] = Time(rows[i].Action, counts[i]);
            }
        }

        Console.WriteLine(group);
        for (var i = 0; i < rows.Length; i++)
        {
            var perTurn = Enumerable.Range(0, turns).Select(turn => times[i][turn] / times[0][turn]).Order().ToArray();
            Console.WriteLine(FormattableString.Invariant(
                $"  {rows[i].Name,-44} {times[i].Min() / times[0].Min(),6:0.00} (median {perTurn[turns / 2]:0.00}, {perTurn[turns / 4]:0.00} to {perTurn[turns * 3 / 4]:0.00}) {times[i].Min(),8:0.0} ns {Allocated(rows[i].Action),6} B"));
        }
    }

    /// <summary>Enough calls for the compiler to have done its best, and then as many as last for one turn.</summary>
    private static int CallsOfOneTurn(Func<object?> action)
    {
        for (var i = 0; i < 5; i++)
        {
            Time(action, 20_000);
            Thread.Sleep(120);
        }

        return Math.Max(1, (int)(TicksOfOneTurn / Time(action, 5_000)));
    }

    private static double Time(Func<object?> action, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }

    private static long Allocated(Func<object?> action)
    {
        const int Times = 1000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
