using Shop.Web;

if (args.Contains("--demo"))
{
    await Demo.RunAsync(args.SkipWhile(static arg => arg != "--demo").ElementAtOrDefault(1));
}
else
{
    await ShopApplication.Create(args).RunAsync();
}
