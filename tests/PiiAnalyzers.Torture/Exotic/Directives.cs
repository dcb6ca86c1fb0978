#if DEBUG
#elif
#line hidden
#pragma warning disable PII1001, 
#nullable enable
#region
#error x
#define Y
public class Directives { public string Email
#if X
{ get; set; }
#else
 => System.Console.ReadLine()!;
#endif
#line (1, 1) - (5, 60) 10 "other.cs"
public void M() { System.Console.WriteLine(Email); }
#line 16707566
}
