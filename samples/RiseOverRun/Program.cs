using SymCalc.Samples.RiseOverRun;

return SampleProgram.Run(new RiseOverRunSample(), args);
