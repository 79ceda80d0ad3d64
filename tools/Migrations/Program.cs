// The start-up project of `dotnet ef`: the contexts are found through their design-time factories.
return 0;
