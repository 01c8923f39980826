using System.CommandLine;

var root = new RootCommand("Scores leads by the rules of a playbook.");

return await root.Parse(args).InvokeAsync();
