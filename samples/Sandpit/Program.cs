using SymCalc.Samples.Sandpit;

return SampleProgram.Run(new SandpitSample(), args);
